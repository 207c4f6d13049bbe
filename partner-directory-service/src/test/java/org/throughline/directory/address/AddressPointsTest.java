package org.throughline.directory.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.servers.TestTokens;

/** A district uploads where its addresses lie. */
@QuarkusTest
class AddressPointsTest {

    private static final String HEADER = "number,street,postal_code,latitude,longitude\n";
    private static final String FILE = HEADER + "12,Main St,52700,41.5,-90.4\n14,Main St,52700,41.6,-90.4\n";

    private TestDistrict district;

    @BeforeEach
    void district() {
        district = TestDistrict.registered();
    }

    private Response put(String file, @Nullable String ifMatch) {
        RequestSpecification admin = district.as("district-admin").contentType("text/csv");
        return (ifMatch == null ? admin : admin.header("If-Match", ifMatch))
                .queryParam("source", "county")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/address-points");
    }

    private ValidatableResponse get() {
        return district.as("coordinator").get("/v1/address-points").then();
    }

    private static String street(int numbers, String street) {
        return HEADER
                + IntStream.rangeClosed(1, numbers)
                        .mapToObj(number -> number + "," + street + ",52700,41.5,-90.4\n")
                        .collect(Collectors.joining());
    }

    private int stored() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            return Integer.parseInt(PlainDatabase.text(statement, "select count(*) from address_point"));
        }
    }

    @Test
    void whereNobodyUploadedAnythingThereIsNothing() {
        get().statusCode(200)
                .header("ETag", "\"0\"")
                .body("points", equalTo(0))
                .body("source", nullValue())
                .body("lastUpload", nullValue());
    }

    @Test
    void aFileIsTakenAndTold() throws SQLException {
        put(FILE + ",Main St,52700,41.5,-90.4\n", null)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("points", equalTo(2))
                .body("source", equalTo("county"))
                .body("since", notNullValue())
                .body("lastUpload.state", equalTo("TAKEN"))
                .body("lastUpload.linesRead", equalTo(3))
                .body("lastUpload.passedOver", equalTo(1))
                .body("lastUpload.faultCount", equalTo(0))
                .body("lastUpload.finishedAt", notNullValue());
        get().statusCode(200).body("points", equalTo(2)).body("lastUpload.state", equalTo("TAKEN"));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anotherFileTakesItsPlaceAndTheSameOneChangesNothing() throws SQLException, IOException {
        String first = put(FILE, null).then().extract().path("since");
        put(FILE, "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("since", equalTo(first))
                .body("lastUpload.state", equalTo("UNCHANGED"));
        assertThat(stored()).isEqualTo(2);

        put(street(3, "Elm St"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("points", equalTo(3));
        assertThat(stored()).isEqualTo(3);

        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            List<ReceivedFact> facts = published.until(seen -> seen.size() >= 2);
            assertThat(facts).extracting(ReceivedFact::aggregateVersion).containsExactly(1L, 2L);
        }
    }

    @Test
    void aFileWithFaultsIsRefusedWholeAndThePointsStay() throws SQLException {
        put(FILE, null).then().statusCode(200);
        String faulty = street(4000, "Elm St") + "Secret,Elm St,52700,41.5,-90.4\n7,Elm St,52700,95,-90.4\n";

        put(faulty, "\"1\"")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faultCount", equalTo(2))
                .body("faults.line", contains(4002, 4003))
                .body("faults.column", contains("number", "latitude"))
                .body("faults.code", contains("INVALID_NUMBER", "INVALID_LATITUDE"))
                .body(not(containsString("Secret")))
                .body(not(containsString("Elm")));

        get().header("ETag", "\"1\"")
                .body("points", equalTo(2))
                .body("lastUpload.state", equalTo("REFUSED"))
                .body("lastUpload.faultCount", equalTo(2))
                .body("lastUpload.faults", hasSize(2))
                .body("lastUpload.faults[0].line", equalTo(4002));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whatIsNoFileOfAddressesIsRefusedWithOneFault() {
        for (String file : List.of("", "a,b\n1,2\n", HEADER, "number,street")) {
            put(file, null).then().statusCode(422).body("faultCount", equalTo(1));
        }
        get().header("ETag", "\"0\"").body("points", equalTo(0));
        district.as("district-admin")
                .contentType("application/json")
                .body("{}")
                .put("/v1/address-points")
                .then()
                .statusCode(415);
        district.as("district-admin")
                .contentType("text/csv")
                .queryParam("source", "Not A Code")
                .body(FILE)
                .put("/v1/address-points")
                .then()
                .statusCode(422);
    }

    @Test
    void whoeverReplacesOrRemovesThemHasReadThem() {
        put(FILE, null).then().statusCode(200);

        put(street(3, "Elm St"), null).then().statusCode(428);
        put(street(3, "Elm St"), "\"7\"").then().statusCode(412);
        district.as("district-admin").delete("/v1/address-points").then().statusCode(428);
        district.as("district-admin")
                .header("If-Match", "\"7\"")
                .delete("/v1/address-points")
                .then()
                .statusCode(412);
        get().header("ETag", "\"1\"").body("points", equalTo(2));
    }

    @Test
    void theyAreTakenAway() throws SQLException, IOException {
        put(FILE, null).then().statusCode(200);

        district.as("district-admin")
                .header("If-Match", "\"1\"")
                .delete("/v1/address-points")
                .then()
                .statusCode(204);

        get().header("ETag", "\"2\"").body("points", equalTo(0)).body("since", nullValue());
        assertThat(stored()).isZero();
        district.as("district-admin")
                .header("If-Match", "\"2\"")
                .delete("/v1/address-points")
                .then()
                .statusCode(204);
        put(FILE, "\"2\"").then().statusCode(200).header("ETag", "\"3\"").body("points", equalTo(2));
        try (PublishedFacts published = PublishedFacts.ofDistrict(district.tenant)) {
            assertThat(published.until(seen -> seen.size() >= 3))
                    .extracting(ReceivedFact::aggregateVersion)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void anotherDistrictHasItsOwn() {
        put(FILE, null).then().statusCode(200);

        TestDistrict other = TestDistrict.registered();

        other.as("district-admin")
                .get("/v1/address-points")
                .then()
                .statusCode(200)
                .body("points", equalTo(0))
                .body("lastUpload", nullValue());
    }

    @Test
    void ofTwoAtOnceOneIsThereWhole() throws SQLException {
        List<Response> answers = List.of(street(6000, "Elm St"), street(5000, "Oak St")).stream()
                .map(file -> CompletableFuture.supplyAsync(() -> put(file, null)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
        assertThat(statuses).contains(200).isSubsetOf(200, 409, 412, 428);
        Response taken = answers.get(statuses.indexOf(200));
        int points = taken.path("points");
        assertThat(statuses.indexOf(200) == 0 ? 6000 : 5000).isEqualTo(points);
        assertThat(stored()).isEqualTo(points);
        get().header("ETag", "\"1\"").body("points", equalTo(points));
    }

    /** The progress is read while the file arrives; nobody else begins; what broke off leaves nothing. */
    @Test
    void howFarItIsShowsWhileItArrivesAndWhatBreaksOffLeavesThePoints() throws IOException, SQLException {
        put(FILE, null).then().statusCode(200);
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            OutputStream out = client.getOutputStream();
            send(out, street(5000, "Elm St"));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> (int) get().extract().path("lastUpload.linesRead") >= 2000);
            get().body("points", equalTo(2)).body("lastUpload.state", equalTo("RUNNING"));
            put(street(3, "Oak St"), "\"1\"").then().statusCode(409).body("type", containsString("upload-running"));
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get().extract().path("lastUpload.state").equals("FAILED"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stored() == 2);
        get().header("ETag", "\"1\"").body("points", equalTo(2));
        put(street(3, "Oak St"), "\"1\"").then().statusCode(200).body("points", equalTo(3));
    }

    /** The head of a longer body, and of that body the beginning. */
    private void send(OutputStream out, String beginning) throws IOException {
        String token = TestTokens.person("district-admin")
                .named(UUID.randomUUID())
                .tenant(district.tenant)
                .token();
        out.write(("PUT /v1/address-points HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: text/csv\r\nIf-Match: \"1\"\r\nContent-Length: 10000000\r\n\r\n"
                        + beginning)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** One that nothing arrives for any more, and whose process is gone, does not keep the next out. */
    @Test
    void whatIsNotHeldAnyMoreIsTakenOver() throws SQLException {
        UUID left = UUID.randomUUID();
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            statement.execute("insert into address_upload values ('" + district.tenant + "', '" + left
                    + "', 'county', 'RUNNING', 1, 1, 0, 0, '[]', 'x', now() - interval '1 hour', now() - interval '1 minute',"
                    + " null)");
            statement.execute("insert into address_point values ('" + district.tenant + "', '" + left
                    + "', '52700', 'MAIN ST', 12, 12, '', 41, -90)");
            app.commit();
        }
        get().body("lastUpload.state", equalTo("FAILED")).body("points", equalTo(0));

        put(FILE, null).then().statusCode(200).body("points", equalTo(2));

        assertThat(stored()).isEqualTo(2);
    }
}
