package org.throughline.referral.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.neighbors.Neighbors;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class NeedReportTest {

    private static final Map<String, Object> REPORT = Map.of(
            "source", "TEACHER",
            "domains", List.of("SOCIAL_EMOTIONAL"),
            "tier", 2,
            "strengths", "Draws, helps others.",
            "concerns", "Withdrawn since October.",
            "observedOn", "2026-11-10");

    @Test
    void aReportIsTakenDownOnceAndReadByTheStudentsSchoolOnly() {
        District district = District.withRoster();
        String path = "/v1/students/" + district.student("s1") + "/need-reports";

        for (int times = 0; times < 2; times++) {
            district.counselor()
                    .header("Idempotency-Key", "n1")
                    .contentType(ContentType.JSON)
                    .body(REPORT)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body("concerns", equalTo("Withdrawn since October."));
        }
        district.counselor().get(path).then().statusCode(200).body("items", hasSize(1));
        District other = new District();
        other.register();
        other.admin().get(path).then().statusCode(404);
        district.counselor()
                .contentType(ContentType.JSON)
                .body(Map.of("source", "TEACHER"))
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void aSignatureIsAskedForAtContactPointsOnFileOnly() {
        District district = District.withRoster();
        String student = district.student("s1");
        var guardian = district.counselor().get("/v1/students/" + student).jsonPath();
        Map<String, Object> request = Map.of(
                "releaseIds", List.of(UUID.randomUUID().toString()),
                "guardianId", guardian.getString("guardians[0].id"),
                "linkContactId", guardian.getString("guardians[0].contacts[0].id"),
                "codeContactId", guardian.getString("guardians[0].contacts[0].id"),
                "language", "es");
        Map<String, Object> byPhone = new java.util.HashMap<>(request);
        byPhone.put("codeContactId", guardian.getString("guardians[0].contacts[1].id"));

        sign(district, student, request).statusCode(202);
        sign(district, student, byPhone).statusCode(422).body("errors[0].pointer", equalTo("/codeContactId"));
    }

    private static io.restassured.response.ValidatableResponse sign(
            District district, String student, Map<String, Object> body) {
        return district.counselor()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/students/" + student + "/signing-requests")
                .then();
    }
}
