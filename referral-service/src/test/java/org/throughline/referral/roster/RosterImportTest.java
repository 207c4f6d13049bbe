package org.throughline.referral.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Neighbor;
import org.throughline.referral.Signer;
import org.throughline.servers.TestTokens;

@QuarkusTest
class RosterImportTest {

    @Test
    void aRosterBecomesStudentsAndFamilies() {
        District district = District.withRoster();

        JsonPath student = district.counselor()
                .get("/v1/students/" + district.student("s1"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(student.getString("familyName")).isEqualTo("Rivera");
        assertThat(student.getString("schoolName")).isEqualTo("North School");
        assertThat(student.getString("guardians[0].language")).isEqualTo("es");
        assertThat(student.getBoolean("guardians[0].needsInterpreter")).isTrue();
        assertThat(student.getList("guardians[0].contacts.value"))
                .containsExactly(
                        "luz." + district.code + "@families.test",
                        "+1 555 010 0001",
                        "luz." + district.code + "@work.test");
    }

    @Test
    void siblingsShareOneGuardian() {
        District district = District.withRoster();

        String one = guardian(district, "s1");
        assertThat(guardian(district, "s2")).isEqualTo(one);
    }

    @Test
    void badRowsAreReportedAndTheOthersTaken() {
        District district = new District();
        district.register();

        JsonPath imported = district.importRoster(RosterZip.version12()
                .append("guardians.csv", "s9,g3,A,B,MOTHER,PARENT,en,en,false,,")
                .append("guardians.csv", "s1,g4,A,B,MOTHER,PARENT,en,en,false,nowhere,"));

        assertThat(imported.getString("state")).isEqualTo("DONE");
        assertThat(imported.getInt("students.done")).isEqualTo(3);
        assertThat(imported.getInt("faultsTotal")).isEqualTo(2);
        assertThat(imported.getString("faults[1].file")).isEqualTo("guardians.csv");
        assertThat(imported.getInt("faults[1].line")).isEqualTo(6);
        assertThat(imported.getString("faults[1].column")).isEqualTo("email");
        assertThat(imported.getString("faults[1].reason")).isEqualTo("MALFORMED_EMAIL");
        assertThat(imported.prettify()).doesNotContain("nowhere");
    }

    @Test
    void whatIsNoArchiveIsRefusedAndNothingIsTaken() {
        District district = new District();
        district.register();

        JsonPath imported = district.importRoster(RosterZip.version11().without("manifest.csv"));

        assertThat(imported.getString("state")).isEqualTo("REFUSED");
        assertThat(imported.getString("faults[0].reason")).isEqualTo("FILE_MISSING");
        assertThat(search(district, Map.of()).getList("items")).isEmpty();
    }

    @Test
    void whoIsMissingFromAWholeRosterHasLeftAndWhoIsMissingFromAPartialOneHasNot() {
        District district = District.withRoster();
        RosterZip withoutS3 = RosterZip.version11()
                .change("users.csv", "s3,,,true,south,student,s3,,\"Jean \"\"JJ\"\"\",Pierre,,,,,,,12,\n", "")
                .change("enrollments.csv", "e4,,,c2,south,s3,student,true,,\n", "")
                .change("demographics.csv", "s3,,,2008-12-01,\n", "")
                .change(
                        "guardians.csv",
                        "s3,g2,Marie,Pierre,GRANDPARENT,ACTING_AS_PARENT,ht,fr,false,,555-010-0002\n",
                        "");
        RosterZip partial = withoutS3.append("users.csv", "broken");

        assertThat(district.importRoster(partial).getInt("students.left")).isZero();
        withoutS3.change("users.csv", "broken\n", "");
        assertThat(district.importRoster(withoutS3).getInt("students.left")).isEqualTo(1);
        assertThat(search(district, Map.of("sourcedId", "s3")).getBoolean("items[0].enrolled"))
                .isFalse();
    }

    @Test
    void consentServiceIsToldOfEveryStudentAlsoWhenItWasDown() {
        District district = new District();
        district.register();

        Neighbor.CONSENT.whileDead(
                () -> district.importRoster(RosterZip.version11().withMailboxesOf(district.code)));

        for (String sourcedId : List.of("s1", "s2")) {
            String student = district.student(sourcedId);
            String release = district.consent().draft(student, UUID.randomUUID());
            new Signer(district, student).signs(release);
            assertThat(district.consent().status(release)).isEqualTo("ACTIVE");
        }
    }

    @Test
    void theSameRosterTwiceChangesNothing() {
        District district = District.withRoster();
        String before = district.student("s1");
        String etag = district.counselor().get("/v1/students/" + before).header("ETag");

        district.importRoster(RosterZip.version12());

        assertThat(district.student("s1")).isEqualTo(before);
        assertThat(district.counselor().get("/v1/students/" + before).header("ETag"))
                .isEqualTo(etag);
    }

    @Test
    void aRepeatedUploadIsTheSameImport() {
        District district = new District();
        district.register();
        byte[] zip = RosterZip.version11().bytes();

        assertThat(upload(district, "key-1", zip)).isEqualTo(upload(district, "key-1", zip));
    }

    @Test
    void studentsAreFoundPageByPageWithinTheCallersSchools() {
        District district = District.withRoster();

        JsonPath first = district.counselor()
                .contentType(ContentType.JSON)
                .queryParam("limit", 1)
                .body(Map.of("name", "riv"))
                .post("/v1/students/searches")
                .jsonPath();

        assertThat(first.getList("items.givenName")).isEqualTo(List.of("Ana"));
        assertThat(first.getString("cursor")).isNotNull();
        assertThat(search(district, Map.of("schoolSourcedId", "south")).getList("items"))
                .hasSize(1);
        assertThat(district.counselor()
                        .contentType(ContentType.JSON)
                        .body(Map.of("schoolSourcedId", "south"))
                        .post("/v1/students/searches")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static String upload(District district, String key, byte[] zip) {
        return District.as(TestTokens.integrator("sis-" + district.code, district.tenant, district.tenant))
                .header("Idempotency-Key", key)
                .contentType("application/zip")
                .body(zip)
                .post("/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String guardian(District district, String student) {
        return district.counselor()
                .get("/v1/students/" + district.student(student))
                .jsonPath()
                .getString("guardians[0].id");
    }

    private static JsonPath search(District district, Map<String, String> search) {
        return district.admin()
                .contentType(ContentType.JSON)
                .body(search)
                .post("/v1/students/searches")
                .jsonPath();
    }
}
