package org.throughline.referral.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;

@QuarkusTest
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
        String student = district.student("s1");
        String path = "/v1/students/" + student + "/need-reports";

        for (int times = 0; times < 2; times++) {
            district.counselor()
                    .header("Idempotency-Key", "n1")
                    .contentType(ContentType.JSON)
                    .body(REPORT)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body("studentId", equalTo(student))
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
}
