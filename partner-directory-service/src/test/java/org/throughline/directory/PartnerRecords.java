package org.throughline.directory;

import static io.restassured.RestAssured.given;

import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.TestTokens;

/** A district with a partner and its agency, and for a test one of each thing that is kept of them. */
final class PartnerRecords {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Chicago"));

    private final TestDistrict district = TestDistrict.registered();
    private final String agency;
    private final String agencyToken;
    private final String organization;
    private final String service;

    PartnerRecords() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID linked = district.linkedAgency("o1");
        agency = "/v1/agencies/" + linked;
        agencyToken = TestTokens.person("agency-admin").organization(linked).token();
        organization = district.idOf("organizations", "o1");
        service = district.idOf("services", "s1");
    }

    /**
     * Something that is kept.
     *
     * @param as who reads and puts it, the same person each time
     * @param place where it is read
     * @param part which part of it is put, at a place of its own below; empty where the whole is
     */
    record Kept(Supplier<RequestSpecification> as, String place, String part) {

        Map<String, Object> whole() {
            return as.get().get(place).then().statusCode(200).extract().as(new TypeRef<>() {});
        }

        Map<String, Object> content() {
            return as.get().get(place).path(part);
        }

        /** By whoever has read it just now. */
        Response put(Map<String, ?> content) {
            String below = part.isEmpty() ? "" : "/" + part.substring(part.lastIndexOf('.') + 1);
            Response read = as.get().get(place);
            Map<String, String> ifMatch = read.statusCode() == 404 ? Map.of() : Map.of("If-Match", read.header("ETag"));
            return json(as).headers(ifMatch).body(content).put(place + below);
        }

        Kept having(Map<String, ?> content) {
            put(content).then().statusCode(200);
            return this;
        }
    }

    private static RequestSpecification json(Supplier<RequestSpecification> as) {
        return as.get().contentType("application/json");
    }

    private Kept inDistrict(String place, String part) {
        return new Kept(() -> district.as("district-admin"), place, part);
    }

    private Kept atAgency(String place, String part) {
        return new Kept(this::agencyAdmin, place, part);
    }

    private RequestSpecification agencyAdmin() {
        return given().auth().oauth2(agencyToken);
    }

    /** The place of what was added. */
    private static String added(Supplier<RequestSpecification> as, String list, String place, Map<String, ?> content) {
        String id = json(as).body(content)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return place + "/" + id;
    }

    private String addedHere(String list, String place, Map<String, ?> content) {
        return added(() -> district.as("district-admin"), list, place, content);
    }

    private String addedHere(String list, Map<String, ?> content) {
        return addedHere(list, list, content);
    }

    private String addedByAgency(String list, Map<String, ?> content) {
        return added(this::agencyAdmin, list, list, content);
    }

    Kept settings(String name, Map<String, ?> content) {
        return inDistrict("/v1/" + name, "").having(content);
    }

    Kept link() {
        return inDistrict("/v1/organizations/" + organization + "/agency", "");
    }

    /** With a profile, and another name that waits for the operator. */
    Kept registration() {
        profile();
        return atAgency(agency, "").having(Map.of("name", "Willow Bent", "intakeEmail", "intake@willow.example.org"));
    }

    Kept profile() {
        return atAgency(agency, "profile")
                .having(Map.of(
                        "description", "Counseling",
                        "website", "https://willow.example.org/",
                        "phone", "+1 (555) 010-4477",
                        "email", "hello@willow.example.org",
                        "languages", List.of("es", "en"),
                        "competencies", List.of("TRAUMA_INFORMED")));
    }

    Kept places() {
        String program = addedByAgency(agency + "/programs", Map.of("name", "Counseling groups"));
        Map<String, Object> share = Map.of("district", district.code, "maximum", 6, "vacancy", 2);
        Map<String, Object> places = new HashMap<>(vacancies());
        places.put("shares", List.of(share));
        return atAgency(program, "capacity").having(places);
    }

    Kept program() {
        return atAgency(places().place(), "");
    }

    private static Map<String, Object> vacancies() {
        return Map.of("unit", "Student places", "maximum", 20, "vacancy", 5, "waitlistLength", 4, "minimumCohort", 3);
    }

    private String whole() {
        return "/v1/services/" + service;
    }

    private String there() {
        String location = given().get("/v1/districts/" + district.code + "/hsds/services/" + service)
                .path("service_at_locations[0].location.id");
        return whole() + "/locations/" + location;
    }

    Kept reported() {
        return inDistrict(whole() + "/capacity", "").having(vacancies());
    }

    Kept reportedThere() {
        return inDistrict(there() + "/capacity", "").having(vacancies());
    }

    Kept programLink() {
        return linked(whole());
    }

    Kept programLinkThere() {
        return linked(there());
    }

    private Kept linked(String offering) {
        String program = addedByAgency(agency + "/programs", Map.of("name", "Counseling groups"));
        return inDistrict(offering + "/program", "")
                .having(Map.of("programId", program.substring(program.lastIndexOf('/') + 1)));
    }

    Kept visitTerms() {
        return inDistrict(whole() + "/visit-terms", "")
                .having(Map.of(
                        "minimumStudents", 7,
                        "days", List.of("TUESDAY"),
                        "maximumStudents", 10,
                        "sessionMinutes", 45,
                        "noticeDays", 2,
                        "room", Map.of("seats", 2, "equipment", List.of("SINK"))));
    }

    private String person() {
        return addedByAgency(
                agency + "/staff-members",
                Map.of(
                        "name",
                        "R. Clinician",
                        "personId",
                        UUID.randomUUID().toString(),
                        "roles",
                        List.of("CLINICIAN"),
                        "languages",
                        List.of("es", "en"),
                        "competencies",
                        List.of("TRAUMA_INFORMED"),
                        "arrivedOn",
                        "2026-01-12"));
    }

    Kept agencyStaffMember() {
        return atAgency(person(), "");
    }

    /** Whose name, account, roles and languages are the agency's word. */
    Kept staffMember() {
        String person = person();
        return inDistrict(
                addedHere(
                        "/v1/staff-members",
                        Map.of(
                                "organizationId",
                                organization,
                                "agencyStaffMember",
                                person.substring(person.lastIndexOf('/') + 1),
                                "serviceIds",
                                List.of(service),
                                "caseload",
                                18,
                                "caseloadMaximum",
                                20,
                                "school",
                                "school-7",
                                "arrivedOn",
                                "2026-08-17")),
                "");
    }

    Kept intake() {
        Map<String, Object> field = Map.of("type", "string", "title", "Phone");
        return inDistrict(
                addedHere(
                        whole() + "/intake-requirements",
                        "/v1/intake-requirements",
                        Map.of(
                                "forms",
                                List.of(Map.of(
                                        "code", "INTAKE",
                                        "titles", Map.of("en", "Intake", "es", "Admisión"),
                                        "validity", Map.of("kind", "SCHOOL_YEAR"),
                                        "schema", Map.of("type", "object", "properties", Map.of("phone", field)),
                                        "bindings", List.of(Map.of("pointer", "/phone", "fact", "GUARDIAN_PHONE")),
                                        "words",
                                                Map.of(
                                                        "en", words("Phone"),
                                                        "es", words("Teléfono")))),
                                "documents",
                                List.of(Map.of(
                                        "code", "INSURANCE_CARD",
                                        "titles", Map.of("en", "Insurance card"),
                                        "validity", Map.of("kind", "MONTHS", "months", 6))))),
                "");
    }

    private static Map<String, Object> words(String title) {
        return Map.of("/properties/phone", Map.of("title", title));
    }

    Kept fundingSource() {
        return inDistrict(
                addedHere(
                        "/v1/funding-sources",
                        Map.of(
                                "name", "State grant",
                                "kind", "STATE",
                                "amountMinor", 12_000,
                                "currency", "USD",
                                "firstDay", "2026-07-01",
                                "lastDay", "2999-06-30",
                                "restrictions", List.of("Tier 2 and 3 only"),
                                "allocations",
                                        List.of(Map.of(
                                                "organizationId",
                                                organization,
                                                "position",
                                                "Counselor",
                                                "amountMinor",
                                                9_000)))),
                "");
    }

    Kept team() {
        return inDistrict(
                addedHere(
                        "/v1/leadership-teams",
                        Map.of(
                                "name",
                                "Partnership team",
                                "school",
                                "school-7",
                                "coordinator",
                                Map.of("name", "C. Ordinator", "organizationId", organization),
                                "members",
                                List.of(Map.of("name", "P. Arent", "stakeholder", "PARENT")))),
                "");
    }

    Kept meeting() {
        return inDistrict(
                addedHere(
                        team().place() + "/meetings",
                        "/v1/meetings",
                        Map.of(
                                "heldOn", "2026-11-20",
                                "attendees", List.of("P. Arent"),
                                "decisions", List.of("Tutoring moves to the morning."),
                                "actionItems", List.of(Map.of("text", "Invite", "owner", "C.", "due", "2026-12-15")))),
                "");
    }

    Kept draft() {
        return inDistrict(addedHere("/v1/agreements", Map.of("organizationId", organization, "terms", terms())), "");
    }

    Kept compliance() {
        return inDistrict(draft().place(), "terms.compliance");
    }

    Kept evaluation() {
        String agreement = draft().place();
        json(() -> district.as("coordinator"))
                .post(agreement + "/proposal")
                .then()
                .statusCode(200);
        sign(() -> district.as("district-admin"), agreement, "DISTRICT");
        sign(this::agencyAdmin, agreement, "PARTNER");
        return inDistrict(agreement, "evaluation")
                .having(Map.of(
                        "evaluatedOn",
                        TODAY.toString(),
                        "attainments",
                        List.of("PARTLY_REACHED"),
                        "recommendation",
                        "RENEW_WITH_CHANGES",
                        "summary",
                        "Better mornings."));
    }

    private static void sign(Supplier<RequestSpecification> as, String agreement, String side) {
        json(as).body(Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", TODAY.toString()))
                .post(agreement + "/signatures")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> terms() {
        Map<String, Object> insured = Map.of(
                "kind",
                "LIABILITY_INSURANCE",
                "reference",
                "P-100",
                "validUntil",
                TODAY.plusDays(100).toString());
        return Map.of(
                "firstDay", TODAY.toString(),
                "lastDay", TODAY.plusDays(200).toString(),
                "renewalNoticeDays", 30,
                "responsibilities",
                        List.of(
                                Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a room free."),
                                Map.of("side", "PARTNER", "role", "Director", "text", "Supervises.")),
                "goals", List.of(Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance")),
                "serviceIds", List.of(service),
                "dataSharing", Map.of("categories", List.of("ATTENDANCE"), "purposes", List.of("SERVICE_DELIVERY")),
                "compliance", Map.of("evidence", List.of(insured), "checklist", List.of()));
    }
}
