package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;

/** Kafka may be away: people go on working, and what they did arrives when it is back. */
@OnThroughline
@Order(14)
class KafkaDownIT {

    private static final String KAFKA = "kafka";

    private final World world;
    private final Throughline throughline;

    KafkaDownIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
    }

    @AfterEach
    void kafkaIsBack() {
        throughline.processes().thaw(KAFKA);
    }

    @Test
    void aReferralSentWhileKafkaIsDownIsAcknowledgedAndArrivesWhenItIsBack() throws InterruptedException {
        Casework.File released = world.casework().released();
        Counselor counselor = world.counselor(world.riverbend());
        throughline.processes().freeze(KAFKA);

        Casework.Sent sent = world.casework().send(released);
        sent.intake().accept(sent.referral()).then().statusCode(200);

        assertThat(counselor.statusOf(sent.referral())).isEqualTo("ACCEPTED");
        TimeUnit.SECONDS.sleep(2);
        assertThat(counselor.journey(sent.referral()).statusCode()).isEqualTo(404);

        throughline.processes().thaw(KAFKA);

        JsonPath journey = counselor.journeyOnce(
                sent.referral(), seen -> seen.getString("status").equals("ACCEPTED"));
        assertThat(journey.<String>getList("steps.change")).containsExactly("REQUESTED", "ACCEPTED");
    }
}
