package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Client;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.Integrator;
import org.throughline.e2e.people.World;
import org.throughline.local.stack.LocalService;

/** What outcomes-service shows is built from facts: built anew from the beginning of Kafka, it is the same. */
@OnThroughline
@Order(22)
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final World world;

    RebuildIT(World world) {
        this.world = world;
    }

    @Test
    void builtAnewJourneysAndFeedAreTheSameAndACursorStaysWhereItWas() {
        Integrator integrator = world.integrator(world.riverbend());
        Counselor counselor = world.counselor(world.riverbend());
        String cursor = integrator.head();
        Casework.Sent sent = world.casework().sent();
        String journey = counselor
                .journeyOnce(sent.referral(), seen -> seen.getString("status").equals("REQUESTED"))
                .prettify();
        List<Map<String, Object>> whole = integrator.readAll();
        List<Map<String, Object>> behind = integrator.readFrom(cursor);

        buildAnew();

        assertThat(counselor.journey(sent.referral()).jsonPath().prettify()).isEqualTo(journey);
        assertThat(integrator.readFrom(cursor)).isNotEmpty().isEqualTo(behind);
        assertThat(integrator.readAll()).isEqualTo(whole);
    }

    /** An operation between services: the gateway does not know it. */
    private void buildAnew() {
        Client operator = world.operatorAt(LocalService.OUTCOMES);
        int before = state(operator).getInt("generation");
        operator.post("/v1/rebuilds").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> isOver(state(operator), before));
    }

    private static boolean isOver(JsonPath state, int before) {
        return !state.getBoolean("building") && state.getInt("generation") > before;
    }

    private static JsonPath state(Client operator) {
        return operator.get("/v1/rebuilds").then().statusCode(200).extract().jsonPath();
    }
}
