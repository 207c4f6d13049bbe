package org.throughline.directory.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Write;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/** Two that record the same training with one key at the same time, while the account of whose it is comes or goes. */
@QuarkusTest
class RecordedAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUNDS = 30;

    private final String person = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();
    private final TrainingRecord record =
            new TrainingRecord(person, Requirement.CONFIDENTIALITY, LocalDate.of(2025, 8, 1), null, "C-1", null);

    @Inject
    Registers registers;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private CompletableFuture<Entry<TrainingRecord>> recorded(
            Supplier<Uni<Void>> asked, Function<Mutiny.Session, Uni<TrainingRecord>> content) {
        Caller coordinator = new Caller(
                new PersonId("coordinator"),
                "test",
                new TenantId(district.tenant),
                null,
                null,
                Set.of(Role.COORDINATOR),
                Set.of());
        Write write = new Write(coordinator, "recordTraining", key, record);
        return CompletableFuture.supplyAsync(() -> registers
                .addAsked(write, TrainingRecords.REGISTER, asked, content)
                .await()
                .atMost(PATIENCE));
    }

    private CompletableFuture<Entry<TrainingRecord>> recorded(Supplier<Uni<Void>> asked) {
        return recorded(asked, session -> Uni.createFrom().item(record));
    }

    /** On a thread of its own, as the answer of another server comes. */
    private static Uni<Void> once(CompletableFuture<Void> happened) {
        return Uni.createFrom().completionStage(() -> happened.thenRunAsync(() -> {}));
    }

    private static Uni<Void> known() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> unknown() {
        return Uni.createFrom().failure(new ProblemException(KitProblem.INVALID));
    }

    private void requireRecords(int howMany) {
        district.as("coordinator")
                .queryParam("personId", person)
                .get("/v1/training-records")
                .then()
                .body("items", hasSize(howMany));
    }

    /** Both have asked; one was told yes and writes, or has just written, when the other is told no. */
    @RepeatedTest(ROUNDS)
    void whoIsToldNoWhileTheOtherRecordsIsAnsweredWhatTheOtherHasRecorded() {
        CompletableFuture<Void> asks = new CompletableFuture<>();
        CompletableFuture<Void> records = new CompletableFuture<>();

        CompletableFuture<Entry<TrainingRecord>> refused = recorded(() -> {
            asks.complete(null);
            return once(records).chain(RecordedAtOnceTest::unknown);
        });
        CompletableFuture<Entry<TrainingRecord>> taken = recorded(() -> once(asks), session -> {
            records.complete(null);
            return Uni.createFrom().item(record);
        });

        assertThat(refused.join().id()).isEqualTo(taken.join().id());
        requireRecords(1);
    }

    @Test
    void alsoOnceItIsRecorded() {
        CompletableFuture<Void> asks = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();

        CompletableFuture<Entry<TrainingRecord>> refused = recorded(() -> {
            asks.complete(null);
            return once(over).chain(RecordedAtOnceTest::unknown);
        });
        CompletableFuture<Entry<TrainingRecord>> taken = recorded(() -> once(asks));
        taken.whenComplete((entry, failure) -> over.complete(null));

        assertThat(refused.join().id()).isEqualTo(taken.join().id());
        requireRecords(1);
    }

    /** A refusal is nothing that is kept: of the two each says what was so. */
    @Test
    void whoIsToldNoBeforeAnythingIsRecordedIsRefusedAndRepeatsTheRequest() {
        CompletableFuture<Void> refusal = new CompletableFuture<>();

        CompletableFuture<Entry<TrainingRecord>> taken = recorded(() -> once(refusal));
        CompletableFuture<Entry<TrainingRecord>> refused = recorded(RecordedAtOnceTest::unknown);
        refused.whenComplete((entry, failure) -> refusal.complete(null));

        assertThatThrownBy(refused::join).hasCauseInstanceOf(ProblemException.class);
        UUID id = taken.join().id();
        assertThat(recorded(RecordedAtOnceTest::unknown).join().id()).isEqualTo(id);
        requireRecords(1);
    }

    @Test
    void ofTwoThatAreToldNoNeitherLeavesAnything() {
        CompletableFuture<Entry<TrainingRecord>> one = recorded(RecordedAtOnceTest::unknown);
        CompletableFuture<Entry<TrainingRecord>> other = recorded(RecordedAtOnceTest::unknown);

        assertThatThrownBy(one::join).hasCauseInstanceOf(ProblemException.class);
        assertThatThrownBy(other::join).hasCauseInstanceOf(ProblemException.class);
        requireRecords(0);
        recorded(RecordedAtOnceTest::known).join();
        requireRecords(1);
    }
}
