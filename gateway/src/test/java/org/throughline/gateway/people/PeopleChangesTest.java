package org.throughline.gateway.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.gateway.ServicesBehind;
import org.throughline.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
@QuarkusTestResource(DirectoryTopic.class)
class PeopleChangesTest {
    private static final UUID TENANT = UUID.fromString("01930000-0000-7000-8000-00000000000a");

    private final UUID person = UUID.randomUUID();

    private static String token(UUID person, Instant issuedAt) {
        return TestTokens.person("counselor")
                .named(person)
                .tenant(TENANT)
                .claim("iat", issuedAt.getEpochSecond())
                .token();
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/v1/releases/1").statusCode();
    }

    private static void awaitStatus(String token, int status) {
        await().untilAsserted(() -> assertThat(status(token)).isEqualTo(status));
    }

    @Test
    void aTokenThatIsOutEndsWithTheAccount() {
        String token = token(person, Instant.now());
        String another = token(UUID.randomUUID(), Instant.now());
        assertThat(status(token)).isEqualTo(200);

        DirectoryTopic.say(person, "DEACTIVATED", Instant.now());

        awaitStatus(token, 401);
        given().auth()
                .oauth2(token)
                .get("/v1/releases/1")
                .then()
                .body("type", equalTo("urn:throughline:problem:unauthorized"));
        assertThat(status(another)).isEqualTo(200);
    }

    @Test
    void whoeverIsBackSignsInAnew() {
        Instant noticed = Instant.now();
        String old = token(person, noticed.minusSeconds(120));
        DirectoryTopic.say(person, "DEACTIVATED", noticed.minusSeconds(60));
        awaitStatus(old, 401);

        DirectoryTopic.say(person, "REACTIVATED", noticed.minusSeconds(30));

        awaitStatus(token(person, noticed), 200);
        assertThat(status(old)).isEqualTo(401);
    }

    @Test
    void rolesThatWereTakenAreNotKeptByAToken() {
        Instant noticed = Instant.now();
        String old = token(person, noticed.minusSeconds(120));
        assertThat(status(old)).isEqualTo(200);

        DirectoryTopic.say(person, "CHANGED", noticed.minusSeconds(60));

        awaitStatus(old, 401);
        assertThat(status(token(person, noticed))).isEqualTo(200);
    }

    @Test
    void whatWasDoneBeforeTheDoorOpenedIsHeardAsFarAsATokenReaches() {
        awaitStatus(token(DirectoryTopic.GONE_A_MINUTE_AGO, Instant.now().minusSeconds(120)), 401);

        assertThat(status(token(DirectoryTopic.GONE_LONG_AGO, Instant.now()))).isEqualTo(200);
    }
}
