package org.throughline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.MovableClock;

/** How long what the directory said of a person counts. */
class AskStandingTest {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(15);

    /** What passes while a test runs is nothing beside it. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static final Standing IN = new Standing(true, List.of());
    private static final Standing OUT =
            new Standing(false, List.of(new Lack("CONFIDENTIALITY", Lack.Reason.NEVER_COMPLETED, null)));

    private final TenantId district = new TenantId(UUID.randomUUID());
    private final PersonId person = new PersonId("p");
    private final MovableClock clock = new MovableClock();
    private final AskStanding asking = new AskStanding(this::told, clock, KNOWN_FOR, TRUSTED_FOR);

    private Uni<Standing> answer = Uni.createFrom().item(IN);
    private int asked;

    private Uni<Standing> told(TenantId of, PersonId whose) {
        return Uni.createFrom().deferred(() -> {
            asked++;
            return answer;
        });
    }

    private Standing standing() {
        return asking.of(district, person).await().indefinitely();
    }

    private void isAway() {
        answer = Uni.createFrom().failure(new ProblemException(KitProblem.DEPENDENCY_UNAVAILABLE, "Away."));
    }

    private void says(Standing standing) {
        answer = Uni.createFrom().item(standing);
    }

    @Test
    void whoIsLetInIsNotAskedForAgainForAWhile() {
        standing();
        clock.putAhead(KNOWN_FOR.minus(SHORT));
        standing();
        assertThat(asked).isEqualTo(1);

        clock.putAhead(KNOWN_FOR);
        says(OUT);

        assertThat(standing()).isEqualTo(OUT);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aRefusalIsNeverKept() {
        says(OUT);
        assertThat(standing()).isEqualTo(OUT);

        says(IN);

        assertThat(standing()).isEqualTo(IN);
    }

    @Test
    void aRefusalEndsWhatWasKnown() {
        standing();
        clock.putAhead(KNOWN_FOR);
        says(OUT);
        standing();
        isAway();

        assertThatThrownBy(this::standing).isInstanceOf(ProblemException.class);
    }

    @Test
    void whileTheDirectoryIsAwayItsLastWordCounts() {
        standing();
        isAway();

        clock.putAhead(TRUSTED_FOR.minus(SHORT));
        assertThat(standing()).isEqualTo(IN);

        clock.putAhead(TRUSTED_FOR);
        assertThatThrownBy(this::standing).hasMessage("Away.");
    }

    @Test
    void anAbsentDirectoryIsNotWaitedForAtEachReading() {
        standing();
        isAway();
        clock.putAhead(KNOWN_FOR.multipliedBy(2));

        standing();
        standing();
        assertThat(asked).isEqualTo(2);

        clock.putAhead(KNOWN_FOR.multipliedBy(3));
        standing();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void whoWasNeverLetInIsNotShownAnythingWhileTheDirectoryIsAway() {
        isAway();

        assertThatThrownBy(this::standing).hasMessage("Away.");
    }

    @Test
    void onlyAnAbsentDirectoryIsTakenAtItsLastWord() {
        standing();
        clock.putAhead(KNOWN_FOR);
        answer = Uni.createFrom().failure(ProblemException.notFound());

        assertThatThrownBy(this::standing)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(KitProblem.NOT_FOUND));
    }

    @Test
    void aStandingIsOfOnePersonInOneDistrict() {
        standing();
        says(OUT);

        assertThat(asking.of(new TenantId(UUID.randomUUID()), person).await().indefinitely())
                .isEqualTo(OUT);
        assertThat(asking.of(district, new PersonId("q")).await().indefinitely())
                .isEqualTo(OUT);
        assertThat(standing()).isEqualTo(IN);
    }

    @Test
    void whatWasToldByAClockThatWasAheadDoesNotHold() {
        clock.putAhead(Duration.ofDays(9));
        standing();
        clock.reset();
        isAway();

        assertThatThrownBy(this::standing).hasMessage("Away.");
    }
}
