package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.e2e.Refused.assertRefused;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Database;
import org.throughline.e2e.stack.Throughline;

/** A fact is there if and only if what it tells of was committed: once, in order, and sent. */
@OnThroughline
@Order(21)
class OutboxIT {

    private static final String FACTS =
            "select aggregate_version || ' ' || type from outbox_event where aggregate_id = ?::uuid order by"
                    + " aggregate_version";
    private static final String UNSENT =
            "select id::text from outbox_event where aggregate_id = ?::uuid and sent_at is null";

    private final World world;
    private final Throughline throughline;

    OutboxIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
    }

    @Test
    void whatHappenedIsToldOnceInOrderAndWhatWasRefusedIsNot() throws SQLException {
        Casework.Sent sent = world.casework().sent();
        sent.intake().accept(sent.referral()).then().statusCode(200);
        assertRefused(sent.intake().closeAsServed(sent.referral()), 409, "illegal-move");
        assertRefused(sent.intake().accept(sent.referral()), 409, "illegal-move");

        try (Database outbox = Database.open(throughline, "referral", "relay")) {
            assertThat(facts(outbox, sent.referral()))
                    .containsExactly(
                            "1 org.throughline.referral.requested.v1", "2 org.throughline.referral.accepted.v1");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> unsent(outbox, sent.referral()).isEmpty());
        }
    }

    @Test
    void ofADraftThatCouldNotBeSentNothingIsTold() throws SQLException {
        Casework.File draft = world.casework().drafted();
        assertRefused(world.counselor(world.riverbend()).send(draft.referral()), 409, "no-permit");

        try (Database outbox = Database.open(throughline, "referral", "relay")) {
            assertThat(facts(outbox, draft.referral())).isEmpty();
        }
    }

    private static List<String> facts(Database outbox, String referral) throws SQLException {
        return outbox.texts(FACTS, referral);
    }

    private static List<String> unsent(Database outbox, String referral) throws SQLException {
        outbox.forgetDistrict();
        return outbox.texts(UNSENT, referral);
    }
}
