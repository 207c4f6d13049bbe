package org.throughline.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.link.District;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
class ForgettingTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    Forgetting forgetting;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    private District here;

    @BeforeEach
    void rowsOnBothSidesOfEachAge() {
        here = District.register(tenants, transactions);
        for (int days : List.of(6, 8)) {
            insert("idempotency_key (tenant, subject, operation, key, request_hash, created_at)"
                    + " values (?1, 's', 'o', cast(cast(?2 as uuid) as text), '', " + daysAgo(days) + ")");
        }
        for (int days : List.of(179, 181)) {
            insert("signed_link (tenant, id, secret_hash, purpose, subject, issued_at, expires_at)"
                    + " values (?1, ?2, sha256(cast(cast(cast(?2 as uuid) as text) as bytea)), 'p', ?2, now(), "
                    + daysAgo(days)
                    + ")");
        }
        for (int days : List.of(89, 91)) {
            insert("mail_outbox (tenant, id, state, created_at, ended_at)" + " values (?1, ?2, 'SENT', now(), "
                    + daysAgo(days) + ")");
        }
        insert("mail_outbox (tenant, id, state, created_at, due_at, address, subject, plain)"
                + " values (?1, ?2, 'WAITING', " + daysAgo(400) + ", now() + interval '1 day', 'a', 's', 'p')");
    }

    @Test
    void whatIsOldGoesAndNothingElse() {
        assertThat(forgetting.forget().await().atMost(WAIT)).isGreaterThanOrEqualTo(3);

        assertThat(count("idempotency_key")).isEqualTo(1);
        assertThat(count("signed_link")).isEqualTo(1);
        assertThat(count("mail_outbox")).isEqualTo(2);
        assertThat(count("mail_outbox where state = 'WAITING'")).isEqualTo(1);
    }

    private static String daysAgo(int days) {
        return "now() - interval '" + days + " days'";
    }

    private void insert(String into) {
        here.inTransaction(session -> session.createNativeQuery("insert into " + into)
                .setParameter(1, here.id().value())
                .setParameter(2, UUID.randomUUID())
                .executeUpdate());
    }

    private long count(String from) {
        return here.inTransaction(session -> session.createNativeQuery("select count(*) from " + from, Long.class)
                .getSingleResult());
    }
}
