package org.throughline.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.link.District;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
@WithTestResource(SmtpDoor.class)
class MailOutageTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MailOutbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    MeterRegistry metrics;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    private final Mailbox mailbox = new Mailbox();
    private Path closed;
    private District here;

    @BeforeEach
    void aDistrict() {
        here = District.register(tenants, transactions);
        closed = ConfigProvider.getConfig().getValue("kit.test.smtp-closed", Path.class);
    }

    @AfterEach
    void theMailServerIsUp() throws IOException {
        Files.deleteIfExists(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "DROP"})
    void aMailWaitsForTheServerAndArrivesOnceWhenItReturns(String how) throws IOException {
        Files.writeString(closed, how);
        UUID id = append();
        await().atMost(SOON).until(() -> attempts(id) >= 12);
        assertThat(mailbox.received()).isEmpty();
        assertThat(row(id)).contains("WAITING");
        Files.delete(closed);
        await().atMost(SOON).until(() -> row(id).contains("SENT"));
        assertThat(mailbox.received()).hasSize(1);
    }

    @Test
    void afterTheConfiguredAttemptsItIsGivenUpVisiblyAndErased() throws IOException {
        Files.writeString(closed, "REFUSE");
        double countedBefore = failuresCounted();
        long failedBefore = failuresInTheTable();
        UUID id = append();
        await().atMost(SOON).until(() -> row(id).contains("FAILED"));
        assertThat(attempts(id)).isEqualTo(16);
        assertThat(failure(id)).isNotBlank().doesNotContain("@").doesNotContain(mailbox.address());
        assertThat(contents(id)).isZero();
        // Mail of other tests may be given up meanwhile: as many are counted as there are.
        await().atMost(SOON).until(() -> failuresCounted() - countedBefore == failuresInTheTable() - failedBefore);
        assertThat(failuresCounted()).isGreaterThan(countedBefore);
    }

    private double failuresCounted() {
        return metrics.counter("throughline.mail", "outcome", "failed").count();
    }

    /** Of all tenants, as the relay's role sees them. */
    private long failuresInTheTable() {
        return relay.query("select count(*) from mail_outbox where state = 'FAILED'")
                .execute()
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    private UUID append() {
        Mail mail = Mail.of(mailbox.address(), "A message for you", "hello");
        return here.inTransaction(session -> outbox.append(session, here.id(), mail));
    }

    private String row(UUID id) {
        return select("concat(state, ' ', attempts)", id, String.class);
    }

    private int attempts(UUID id) {
        return select("attempts", id, Integer.class);
    }

    private String failure(UUID id) {
        return select("failure", id, String.class);
    }

    private int contents(UUID id) {
        return select("num_nonnulls(address, subject, plain, html)", id, Integer.class);
    }

    private <T> T select(String expression, UUID id, Class<T> type) {
        return here.inTransaction(
                session -> session.createNativeQuery("select " + expression + " from mail_outbox where id = ?1", type)
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
