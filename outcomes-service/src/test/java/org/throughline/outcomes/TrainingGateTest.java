package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.contract.Operations;
import org.throughline.servers.TestTokens;
import org.throughline.training.ShowsStudentData;

/** Who lacks training is shown no student data, from the day that the district dated on. */
@QuarkusTest
class TrainingGateTest {

    /** They are for programs; districts are registered with other services. */
    private static final Set<String> SHOW_NOBODY_ANYTHING = Set.of(
            "TenantResource.register",
            "ChangeResource.read",
            "ChangeResource.head",
            "RebuildResource.begin",
            "RebuildResource.state");

    private final UUID tenant = UUID.randomUUID();
    private final UUID counselor = UUID.randomUUID();

    private ValidatableResponse read(String path) {
        String token = TestTokens.person("counselor")
                .named(counselor)
                .tenant(tenant)
                .schools("S1")
                .token();
        return given().auth().oauth2(token).get(path).then();
    }

    @Test
    void onceTheGateBlocksNobodyReadsWithoutTraining() {
        Training training = Training.in(tenant);
        String journey = "/v1/journeys/" + UUID.randomUUID();
        String measures = "/v1/measures?referralId=" + UUID.randomUUID();
        read(journey).statusCode(404);

        training.blocks();
        TestTokens untrained = TestTokens.person("counselor").tenant(tenant).schools("S1");
        for (String path : Set.of(journey, measures)) {
            given().auth()
                    .oauth2(untrained.token())
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:throughline:problem:training-required"))
                    .body("errors.size()", equalTo(Training.REQUIRED.size()));
        }
        training.completed(counselor);
        read(journey).statusCode(404);
        read(measures).statusCode(404);
    }

    @Test
    void anIntegratorsFeedIsForAProgramWhichIsTrainedInNothing() {
        Training.in(tenant).blocks();
        String token =
                TestTokens.integrator("warehouse", tenant, UUID.randomUUID()).token();

        given().auth().oauth2(token).get("/v1/changes/head").then().statusCode(200);
    }

    @Test
    void everyOtherOperationAsksForTraining() {
        Operations operations = Operations.of("org.throughline.outcomes", ShowsStudentData.class);

        assertThat(operations.unmarked()).isEqualTo(SHOW_NOBODY_ANYTHING);
        assertThat(operations.marked())
                .containsExactlyInAnyOrder("JourneyResource.read", "MeasureResource.read", "MeasureResource.record");
    }
}
