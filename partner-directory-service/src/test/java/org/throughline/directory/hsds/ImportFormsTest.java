package org.throughline.directory.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What an import may be given as, what becomes of its references, and who finishes it. */
@QuarkusTest
class ImportFormsTest {

    private static final String SHEET =
            "Agency,Program,Needs,Languages,Extra\nWillow Bend,Grief group,Counseling; Grief support,es,x\n";

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String appPassword;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private List<String> faults(PackageOnDisk given, String mode) throws IOException {
        List<Map<String, Object>> faults = district.imported(given, mode).path("faults");
        return faults.stream()
                .map(fault -> fault.get("file") + ":" + fault.get("line") + ":" + fault.get("column") + " "
                        + fault.get("code"))
                .toList();
    }

    private int total(String collection) {
        return given().get("/v1/districts/" + district.code + "/hsds/" + collection)
                .path("total_items");
    }

    private static PackageOnDisk withServices(String... rows) {
        PackageOnDisk given = PackageOnDisk.faultless();
        String[] lines = new String[rows.length + 1];
        lines[0] = "id,organization_id,name,status";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return given.with("services.csv", lines);
    }

    @Test
    void aRowWhoseIdentifierIsTakenAndOneThatPointsNowhereAreNamed() throws IOException {
        assertThat(faults(
                        withServices("s1,o1,Counseling,active", "s1,o2,Again,active", "s3,nobody,Lost,active"),
                        "ALL_OR_NOTHING"))
                .containsExactly("services.csv:3:id DUPLICATE_ID", "services.csv:4:organization_id DANGLING_REFERENCE");
        assertThat(total("services")).isZero();
    }

    @Test
    void whatSaysNothingByHalfAndAnArchiveWithinTheArchiveAreNamed() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("locations.csv", "id,location_type,latitude,longitude", "l1,physical,41.5,")
                .with("schedules.csv", "id,service_id,opens_at,closes_at", "h1,s1,,18:00")
                .with("more.zip", PackageOnDisk.faultless().zip());

        assertThat(faults(given, "ALL_OR_NOTHING"))
                .contains(
                        "more.zip:0: NESTED_ARCHIVE",
                        "locations.csv:2:latitude COORDINATES_INCOMPLETE",
                        "schedules.csv:2:closes_at SCHEDULE_INCOMPLETE");
        assertThat(total("services")).isZero();
    }

    @Test
    void aFieldThatUnpacksToTooMuchRefusesItsPackageByFileAndLine() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1,A," + "x".repeat(10_000_000));

        assertThat(faults(given, "VALID_ROWS")).containsExactly("organizations.csv:2: ARCHIVE_TOO_LARGE");
        assertThat(total("organizations")).isZero();
    }

    @Test
    void anUnknownTableOfJsonIsToldByItsName() {
        district.sent(
                        "application/json",
                        "{\"partners\": [{\"id\": \"1\"}]}".getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .then()
                .body("faults[0].file", equalTo("partners"))
                .body("faults[0].code", equalTo("UNKNOWN_TABLE"));
    }

    @Test
    void aRowThatNeedsARefusedRowIsRefusedTooAndTheRestIsTaken() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with("organizations.csv", "id,name,description", "o1,,Counseling", "o2,Open Table,Food");

        assertThat(faults(given, "VALID_ROWS"))
                .containsExactly(
                        "organizations.csv:2:name VALUE_MISSING",
                        "services.csv:2:organization_id REFERENCE_REFUSED",
                        "service_at_location.csv:2:service_id REFERENCE_REFUSED");
        assertThat(total("services")).isEqualTo(1);
        assertThat(total("organizations")).isEqualTo(1);
    }

    @Test
    void anOptionalReferenceThatLeadsNowhereIsTakenOutOfItsRecordAndTheSameAgainChangesNothing() throws IOException {
        PackageOnDisk given = PackageOnDisk.faultless()
                .with(
                        "organizations.csv",
                        "id,name,description,parent_organization_id",
                        "o1,Willow Bend,Counseling,o9",
                        "o2,Open Table,Food,o1");

        assertThat(faults(given, "VALID_ROWS"))
                .containsExactly("organizations.csv:2:parent_organization_id DANGLING_REFERENCE");
        given().get("/v1/districts/" + district.code + "/hsds/organizations/" + district.idOf("organizations", "o1"))
                .then()
                .body("parent_organization_id", equalTo(null));
        assertThat(district.imported(given, "VALID_ROWS").<Integer>path("changed"))
                .isZero();
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        byte[] zip = withServices("s1,o1,Other name,active").zip();

        Response run = district.sent("application/zip", zip, Map.of("dryRun", true));

        run.then()
                .body("state", equalTo("CHECKED"))
                .body("dryRun", equalTo(true))
                .body("records", equalTo(5))
                .body("changed", equalTo(1))
                .body("withdrawn", equalTo(1));
        assertThat(total("services")).isEqualTo(2);
        given().get("/v1/districts/" + district.code + "/hsds/services/" + district.idOf("services", "s1"))
                .then()
                .body("name", equalTo("Counseling"));
        assertThat(district.sent("application/zip", zip, Map.of()).<Integer>path("withdrawn"))
                .isEqualTo(1);
    }

    @Test
    void theSameTablesAsJsonAreTheSameDirectory() throws IOException {
        district.imported(
                PackageOnDisk.faultless().without("locations.csv").without("service_at_location.csv"),
                "ALL_OR_NOTHING");
        byte[] json =
                """
                {"organizations.csv": [{"id": "o1", "name": "Willow Bend", "description": "Counseling"},
                                       {"id": "o2", "name": "Open Table", "description": "Food"}],
                 "services.csv": [{"id": "s1", "organization_id": "o1", "name": "Counseling", "status": "active",
                                   "minimum_age": 6, "maximum_age": 18},
                                  {"id": "s2", "organization_id": "o2", "name": "Food box", "status": "active"}]}"""
                        .getBytes(StandardCharsets.UTF_8);

        district.sent("application/json", json, Map.of())
                .then()
                .body("state", equalTo("IMPORTED"))
                .body("format", equalTo("JSON"))
                .body("records", equalTo(4))
                .body("changed", equalTo(0));
    }

    @Test
    void aSheetIsMatchedByItsHeadersAndImported() {
        district.as("district-admin")
                .contentType("text/csv")
                .body(SHEET)
                .post("/v1/directory-imports/sheet-matching")
                .then()
                .statusCode(200)
                .body("columns.header", contains("Agency", "Program", "Needs", "Languages", "Extra"))
                .body(
                        "columns.field",
                        contains("organization.name", "service.name", "service.category", "service.language", null))
                .body("columns.certainty", contains("NAMED", "NAMED", "NAMED", "NAMED", "NONE"));

        district.sent("text/csv", SHEET.getBytes(StandardCharsets.UTF_8), Map.of("source", "list"))
                .then()
                .body("state", equalTo("IMPORTED"));

        district.as("counselor")
                .queryParam("category", "COUNSELING")
                .queryParam("language", "es")
                .get("/v1/services")
                .then()
                .body("items.name", contains("Grief group"));
    }

    @Test
    void aMatchingThatIsGivenGoesBeforeTheHeaders() {
        byte[] sheet = "Program,Agency\nWillow Bend,Grief group\n".getBytes(StandardCharsets.UTF_8);

        district.sent("text/csv", sheet, Map.of("match", List.of("Program=organization.name", "Agency=service.name")))
                .then()
                .body("state", equalTo("IMPORTED"));
        given().get("/v1/districts/" + district.code + "/hsds/organizations")
                .then()
                .body("contents.name", contains("Willow Bend"));
        district.as("district-admin")
                .contentType("text/csv")
                .queryParam("match", "nothing")
                .body(sheet)
                .post("/v1/directory-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?match"))
                .body(not(containsString("nothing")));
    }

    @Test
    void anImportWhoseProcessDiedIsTakenOverAndBegunAnew() throws IOException, SQLException {
        UUID id = UUID.randomUUID();
        byte[] zip = PackageOnDisk.faultless().zip();
        try (Connection app = DriverManager.getConnection(url, "directory_app", appPassword)) {
            app.setAutoCommit(false);
            execute(app, "select set_config('throughline.tenant', ?, true)", district.tenant.toString());
            execute(
                    app,
                    "insert into directory_import (tenant, id, source, mode, state, rows_read, records, changed, withdrawn,"
                            + " fault_count, faults, requested_by, requested_at, version, attempt, due_at) values (?, ?,"
                            + " 'default', 'ALL_OR_NOTHING', 'RUNNING', 3, 0, 0, 0, 0, '[]', 'x', now(), 1, 1,"
                            + " now() - interval '1 second')",
                    district.tenant,
                    id);
            execute(app, "insert into import_part values (?, ?, 0, ?)", district.tenant, id, zip);
            execute(
                    app,
                    "insert into import_row values (?, ?, 0, 'services', 's9', 'services.csv', 2, '{\"id\": \"s9\"}', '', ?,"
                            + " false, true)",
                    district.tenant,
                    id,
                    UUID.randomUUID());
            app.commit();
        }

        Response end = district.finished(id.toString());

        end.then()
                .body("state", equalTo("IMPORTED"))
                .body("rowsRead", equalTo(6))
                .body("records", equalTo(6));
        assertThat(total("services")).isEqualTo(2);
        assertThat(left("import_part")).isZero();
        assertThat(left("import_row")).isZero();
    }

    private long left(String table) throws SQLException {
        try (Connection app = DriverManager.getConnection(url, "directory_app", appPassword)) {
            app.setAutoCommit(false);
            execute(app, "select set_config('throughline.tenant', ?, true)", district.tenant.toString());
            try (var rows = app.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void execute(Connection app, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = app.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
