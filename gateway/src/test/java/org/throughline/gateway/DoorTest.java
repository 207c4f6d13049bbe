package org.throughline.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
@Timeout(value = 30, unit = SECONDS)
class DoorTest {
    private static final UUID TENANT = UUID.fromString("01930000-0000-7000-8000-00000000000a");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PROBLEM = "application/problem+json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    // Routes

    @ParameterizedTest
    @CsvSource({
        "/v1/services?text=caf%C3%A9&limit=2, directory",
        "/v1/releases/1, consent",
        "/v1/decisions, consent",
        "/v1/referrals/1/acceptance, referral"
    })
    void aCallReachesTheServiceOfItsFirstNoun(String path, String service) throws Exception {
        JsonObject echo = json(get(path, counselor()));

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tenants/1",
                "/v1/%74enants/1",
                "/v1/subjects/1",
                "/v1/signings",
                "/v1/rebuilds",
                "/v1/agencies/1/verification",
                "/v1/unheard-of",
                "/unheard-of",
                "/",
                "/q/metrics",
                "/q/dev",
                "/v1/districts/riverbend/students"
            })
    void whatIsNotForTheOutsideDoesNotExist(String path) throws Exception {
        HttpResponse<String> withToken = get(path, counselor());
        HttpResponse<String> without = get(path, null);

        assertProblem(withToken, 404, "not-found");
        assertThat(without.statusCode()).isEqualTo(404);
        assertThat(problemWithoutTrace(without)).isEqualTo(problemWithoutTrace(withToken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/releases/../tenants/1",
                "/v1//tenants/1",
                "/v1/releases/%2e%2e/tenants/1",
                "/v1/agencies/1/verification/",
                "/v1/agencies/1/verification;a=b",
                "/v1/releases%2f1"
            })
    void noSpellingOfAPathGetsAroundTheTable(String path) throws Exception {
        String answer = raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + counselor()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404").contains("urn:throughline:problem:not-found");
    }

    @Test
    void aPathThatCannotBeDecodedIsMalformed() throws Exception {
        assertThat(raw("GET /v1/releases/% HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void decisionsAreForTheDistrictsPeopleOnly() throws Exception {
        assertProblem(
                get(
                        "/v1/decisions",
                        TestTokens.person("agency-staff")
                                .organization(UUID.randomUUID())
                                .token()),
                404,
                "not-found");
        assertProblem(
                get(
                        "/v1/decisions",
                        TestTokens.integrator("warehouse", TENANT, UUID.randomUUID())
                                .token()),
                404,
                "not-found");
        assertProblem(get("/v1/decisions", null), 401, "unauthorized");
    }

    @Test
    void aMethodThatNobodyUsesIsRefused() throws Exception {
        HttpResponse<String> answer =
                send(request("/v1/releases", counselor()).method("TRACE", BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    // Tokens

    @Test
    void withoutAValidTokenNothingPasses() throws Exception {
        for (String token : List.of(
                "nonsense",
                TestTokens.person("counselor").tenant(TENANT).expired().token(),
                TestTokens.person("counselor")
                        .tenant(TENANT)
                        .signedByAStranger()
                        .token(),
                TestTokens.person("counselor")
                        .tenant(TENANT)
                        .audience("somebody-else")
                        .token())) {
            HttpResponse<String> answer = get("/v1/releases", token);
            assertProblem(answer, 401, "unauthorized");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertProblem(get("/v1/releases", null), 401, "unauthorized");
        assertProblem(send(request("/v1/releases", null).header("Authorization", "Basic YTpi")), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l/consent/riverbend.secret",
                "/l/referral/riverbend.secret",
                "/v1/districts/riverbend/hsds/services"
            })
    void linksAndThePublicDirectoryNeedNoToken(String path) throws Exception {
        assertThat(json(get(path, null)).getString("uri")).isEqualTo(path);
    }

    @Test
    void theTokenTravelsOnForTheServiceToVerifyAgain() throws Exception {
        String token = counselor();
        assertThat(header(json(get("/v1/releases", token)), "authorization")).containsExactly("Bearer " + token);
    }

    // Headers

    @Test
    void nobodyOutsideNamesATenantAPersonOrAnAddress() throws Exception {
        JsonObject echo = json(send(request("/v1/releases", counselor())
                .header("Throughline-Tenant", TENANT.toString())
                .header("throughline_tenant", TENANT.toString())
                .header("Throughline-Person-Token", "forged")
                .header("Throughline-Anything-Else", "forged")
                .header("X-Forwarded-For", "8.8.8.8")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "8.8.8.8")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Forwarded", "for=8.8.8.8;host=evil.example")));

        assertThat(echo.getJsonObject("headers").fieldNames())
                .noneMatch(name -> name.startsWith("throughline"))
                .doesNotContain("x-real-ip", "x-forwarded-prefix", "x-http-method-override");
        assertThat(header(echo, "x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(header(echo, "x-forwarded-host")).containsExactly("connect.example");
        assertThat(header(echo, "x-forwarded-proto")).containsExactly("https");
        assertThat(header(echo, "forwarded")).containsExactly("for=127.0.0.1;host=\"connect.example\";proto=https");
        assertThat(echo.toString())
                .doesNotContain("forged")
                .doesNotContain("evil.example", "/evil")
                .doesNotContain("8.8.8.8");
    }

    @Test
    void hopByHopHeadersEndHere() throws Exception {
        String answer = raw("GET /v1/releases HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + counselor()
                + "\r\nConnection: close, X-Secret-Hop\r\nX-Secret-Hop: 1\r\nTE: trailers\r\nProxy-Authorization: Basic YTpi"
                + "\r\nKeep-Alive: timeout=5\r\nX-End-To-End: 1\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("x-end-to-end");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("x-secret-hop")
                .doesNotContain("proxy-authorization")
                .doesNotContain("\"te\"")
                .doesNotContain("timeout=5")
                .doesNotContain("x-hop:");
    }

    @Test
    void noAnswerNamesTheServiceBehind() throws Exception {
        HttpResponse<String> created =
                send(request("/v1/releases/created", counselor()).POST(BodyPublishers.noBody()));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("https://connect.example/v1/releases/1");
        assertThat(created.headers().firstValue("Content-Location")).contains("https://connect.example/v1/releases/1");
        assertThat(created.headers().firstValue("Link"))
                .contains("<https://connect.example/v1/releases/1?cursor=abc>; rel=\"next\"");
        assertThat(send(request("/l/consent/elsewhere", null).POST(BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Location"))
                .contains("https://connect.example/l/consent/riverbend/form");
        HttpResponse<String> echo = get("/v1/releases", counselor());
        assertThat(echo.headers().map()).doesNotContainKeys("server", "x-powered-by", "via", "x-hop");
        assertThat(echo.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(created.headers().map().toString() + echo.headers().map()).doesNotContain("127.0.0.1");
    }

    @Test
    void aTraceIsFollowedOrBegun() throws Exception {
        String mine = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(header(json(send(request("/v1/releases", counselor()).header("traceparent", mine))), "traceparent"))
                .containsExactly(mine);
        assertThat(header(json(get("/v1/releases", counselor())), "traceparent").get(0))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    // Bodies

    @Test
    void aBodyAsLargeAsTheLimitPassesAndOneByteMoreDoesNot() throws Exception {
        assertThat(json(post("/v1/releases", 65_536)).getInteger("length")).isEqualTo(65_536);
        assertProblem(post("/v1/releases", 65_537), 413, "too-large");
    }

    @Test
    void aBodyWithoutALengthIsCountedWhileItStreams() throws Exception {
        assertThat(json(postChunked("/v1/releases", 65_536)).getInteger("length"))
                .isEqualTo(65_536);

        int brokenBefore = state("/v1/releases/state").getInteger("brokenBodies");
        String answer = rawChunked("/v1/releases", 70_000);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:throughline:problem:too-large");
        await().atMost(SOON)
                .until(
                        () -> state("/v1/releases/state"),
                        state -> state.getInteger("brokenBodies") == brokenBefore + 1);
    }

    @Test
    void anImportMayBeLargerAndIsNeverHeldHere() throws Exception {
        try (PipedOutputStream file = new PipedOutputStream();
                PipedInputStream source = new PipedInputStream(file)) {
            CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                    request("/v1/roster-imports", counselor())
                            .POST(BodyPublishers.ofInputStream(() -> source))
                            .build(),
                    BodyHandlers.ofString());
            file.write(new byte[200_000]);
            file.flush();
            await().atMost(SOON)
                    .until(() -> state("/v1/referrals/state"), state -> state.getInteger("bytes", 0) > 65_536);
            file.write(new byte[200_000]);
            file.close();

            assertThat(answer.get().statusCode()).isEqualTo(202);
        }
        assertThat(state("/v1/referrals/state").getInteger("bytes")).isEqualTo(400_000);
        assertThat(rawChunked("/v1/roster-imports", 1_100_000)).startsWith("HTTP/1.1 413");
        assertProblem(post("/v1/roster-imports", 1_048_577), 413, "too-large");
        assertThat(state("/v1/referrals/state").getBoolean("complete")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"
            })
    void aBodyWhoseEndIsUnclearIsRefused(String rest) throws Exception {
        String answer = raw("POST /v1/releases HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                + counselor() + "\r\n" + rest);

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyWithTwoLengthsReachesTheServiceWithOne() throws Exception {
        String answer = raw("POST /v1/releases HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                + counselor() + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 50\r\n\r\n5\r\nhello\r\n0\r\n\r\n");

        assertThat(answer).contains("\"length\":5").doesNotContain("content-length\":");
    }

    @Test
    void whoAsksBeforeSendingIsToldToGoOn() throws Exception {
        HttpResponse<String> answer =
                send(request("/v1/releases", counselor()).expectContinue(true).POST(BodyPublishers.ofString("hello")));

        assertThat(json(answer).getInteger("length")).isEqualTo(5);
        assertThat(json(answer).getJsonObject("headers").fieldNames()).doesNotContain("expect");
    }

    // Streams

    @Test
    void anEventArrivesBeforeTheNextOneIsSent() throws Exception {
        HttpResponse<InputStream> stream =
                http.send(request("/v1/referrals/stream", counselor()).build(), BodyHandlers.ofInputStream());
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo("data: first");
            assertThat(events.readLine()).isEmpty();
            assertThat(get("/v1/referrals/next", counselor()).statusCode()).isEqualTo(200);
            assertThat(events.readLine()).isEqualTo("data: second");
        }
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
    }

    @Test
    void aClientThatHangsUpEndsTheServicesStreamToo() throws Exception {
        int before = state("/v1/releases/state").getInteger("hangUps");
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream()
                    .write(("GET /v1/releases/stream HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + counselor()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        await().atMost(SOON)
                .until(() -> state("/v1/releases/state"), state -> state.getInteger("hangUps") == before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies", "dies-within-chunks"})
    void anAnswerThatBreaksOffDoesNotLookComplete(String how) {
        assertThatThrownBy(() -> get("/v1/releases/" + how, counselor())).isInstanceOf(IOException.class);
    }

    @Test
    void answersWithoutABodyStayWithoutOne() throws Exception {
        HttpResponse<String> head = send(request("/v1/releases", counselor()).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(get("/v1/releases/nothing", counselor()).statusCode()).isEqualTo(204);
        HttpResponse<String> unchanged = get("/v1/releases/unchanged", counselor());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
    }

    // Failures

    @ParameterizedTest
    @ValueSource(strings = {"/v1/journeys/1", "/v1/releases/silent"})
    void aServiceThatDoesNotAnswerIsAProblemWithoutAnAddress(String path) throws Exception {
        HttpResponse<String> answer = get(path, counselor());

        assertProblem(answer, 503, "dependency-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().map() + answer.body())
                .doesNotContain("127.0.0.1")
                .doesNotContain("localhost")
                .doesNotContainIgnoringCase("outcomes");
    }

    // What the door serves itself

    @Test
    void healthAndTheApiDocumentNeedNoToken() throws Exception {
        assertThat(get("/q/health/ready", null).statusCode()).isEqualTo(200);
        assertThat(get("/q/health/live", null).statusCode()).isEqualTo(200);

        JsonObject document = json(get("/q/openapi", null));
        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactly("/v1/services", "/v1/releases", "/v1/referrals");
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("https://connect.example");
        assertThat(document.getJsonArray("x-unavailable")).containsExactly("outcomes");
        assertThat(document.toString()).doesNotContain("127.0.0.1").doesNotContain("localhost");
    }

    // Pieces

    private String counselor() {
        return TestTokens.person("counselor").tenant(TENANT).schools("S1").token();
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token));
    }

    private HttpResponse<String> post(String path, int bytes) throws IOException, InterruptedException {
        return send(request(path, counselor()).POST(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    private HttpResponse<String> postChunked(String path, int bytes) throws IOException, InterruptedException {
        return send(request(path, counselor())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]))));
    }

    /** Sends chunks until the door answers, as a client does that reads while it writes. */
    private String rawChunked(String path, int bytes) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int sent = 0; sent < bytes; sent += 10_000) {
            body.append("2710\r\n").append("x".repeat(10_000)).append("\r\n");
        }
        return raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + counselor()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(2_000);
            return read(socket.getInputStream());
        }
    }

    /** Until the connection ends, or nothing comes any more. */
    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            input.transferTo(answer);
        } catch (SocketException | SocketTimeoutException e) {
            assertThat(answer.size()).isPositive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private JsonObject state(String path) {
        try {
            return json(get(path, counselor()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private static List<String> header(JsonObject echo, String name) {
        return echo.getJsonObject("headers").getJsonArray(name).stream()
                .map(String::valueOf)
                .toList();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("urn:throughline:problem:" + type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    }

    private static JsonObject problemWithoutTrace(HttpResponse<String> response) {
        JsonObject problem = new JsonObject(response.body());
        problem.remove("traceId");
        return problem;
    }

    private static int port() {
        return RestAssured.port;
    }
}
