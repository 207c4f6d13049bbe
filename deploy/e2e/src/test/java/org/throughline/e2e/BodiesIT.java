package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.e2e.Refused.assertRefused;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.api.SignIn;

/** What cannot be read, or is too large, says what and where, repeats nothing, and changes nothing. */
@OnThroughline
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(13)
class BodiesIT {

    private static final int TWO_MEBIBYTES = 2 << 20;

    private final World world;
    private final Throughline throughline;
    private final Counselor counselor;
    private Casework.Sent sent;
    private State before;

    BodiesIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
        this.counselor = world.counselor(world.riverbend());
    }

    @BeforeAll
    void aReferralWasSent() {
        sent = world.casework().sent();
        before = State.of(world, sent.file());
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(State.of(world, sent.file())).isEqualTo(before);
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertRefused(counselor.cancel(sent.referral(), "{\"reason\": \"DUPL"), 400, "malformed");
    }

    @Test
    void aFieldThatIsNotKnownIsNamedAndItsValueNotRepeated() {
        Response refused =
                counselor.cancel(sent.referral(), "{\"reason\": \"DUPLICATE\", \"nickname\": \"Little Bear\"}");

        assertRefused(refused, 400, "malformed");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/nickname");
        assertThat(refused.asString()).doesNotContain("Little Bear");
    }

    @Test
    void aCodeThatIsNotKnownIsNamedAndNotRepeated() {
        Response refused = counselor.cancel(sent.referral(), "{\"reason\": \"BECAUSE\"}");

        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/reason");
        assertThat(refused.asString()).doesNotContain("BECAUSE");
    }

    @Test
    void aBodyOfTwoMebibytesIsRefused() {
        assertRefused(counselor.cancel(sent.referral(), oversized()), 413, "too-large");
    }

    @Test
    void soIsOneThatDoesNotSayHowLargeItIs() throws IOException, InterruptedException {
        HttpRequest chunked = HttpRequest.newBuilder(
                        throughline.gateway().resolve("/v1/referrals/" + sent.referral() + "/cancellation"))
                .header("Authorization", "Bearer " + world.tokenOf(SignIn.person("counselor.riverbend")))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(oversized().getBytes(StandardCharsets.UTF_8))))
                .build();

        HttpResponse<String> refused = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("urn:throughline:problem:too-large");
    }

    private static String oversized() {
        return "{\"reason\": \"DUPLICATE\"" + " ".repeat(TWO_MEBIBYTES) + "}";
    }
}
