package org.throughline.directory.matching;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.TestDistrict;

/** Brings a test's district to agree with its partner o1, and to block where it does not. */
public final class SignedAgreement {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    private SignedAgreement() {}

    public static void blockFromToday(TestDistrict district) {
        json(district.as("district-admin"))
                .body(Map.of("gates", List.of(Map.of("gate", "AGREEMENT", "blockFrom", TODAY.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
    }

    public static void covering(TestDistrict district, UUID agency, String... services) {
        String id = json(district.as("district-admin"))
                .body(Map.of("organizationId", district.idOf("organizations", "o1"), "terms", terms(List.of(services))))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(district.as("district-admin"))
                .post("/v1/agreements/" + id + "/proposal")
                .then()
                .statusCode(200);
        sign(district.as("district-admin"), id, "DISTRICT");
        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER");
    }

    private static Map<String, Object> terms(List<String> services) {
        return Map.of(
                "firstDay", TODAY.toString(),
                "lastDay", TODAY.plusDays(200).toString(),
                "renewalNoticeDays", 30,
                "responsibilities",
                        List.of(
                                Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a room free."),
                                Map.of("side", "PARTNER", "role", "Director", "text", "Supervises.")),
                "goals", List.of(Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance")),
                "serviceIds", services,
                "dataSharing", Map.of("categories", List.of(), "purposes", List.of()),
                "compliance", Map.of("evidence", List.of(), "checklist", List.of()));
    }

    private static void sign(RequestSpecification as, String id, String side) {
        json(as).body(Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", TODAY.toString()))
                .post("/v1/agreements/" + id + "/signatures")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification json(RequestSpecification as) {
        return as.contentType("application/json");
    }
}
