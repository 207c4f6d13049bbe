package org.throughline.referral;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.servers.TestTokens;

/** A district's part of partner-directory-service: an imported HSDS package, and agencies behind its organizations. */
public final class Directory {

    public static final List<String> TRAINING =
            List.of("CONFIDENTIALITY", "MANDATED_REPORTING", "STANDARDS_OF_PRACTICE", "BACKGROUND_CHECK");

    static final String SERVICE_NAME = "Individual counseling";
    public static final String STAFF_NAME = "R. Clinician";
    private static final int ORGANIZATIONS = 60;

    public static final LocalDate TODAY = LocalDate.now(District.ZONE);
    private static final Map<String, Object> TERMS = Map.of(
            "firstDay",
            TODAY.toString(),
            "lastDay",
            TODAY.plusDays(200).toString(),
            "renewalNoticeDays",
            30,
            "responsibilities",
            List.of(
                    Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a room free."),
                    Map.of("side", "PARTNER", "role", "Director", "text", "Supervises.")),
            "goals",
            List.of(Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance")),
            "dataSharing",
            Map.of("categories", List.of(), "purposes", List.of()),
            "compliance",
            Map.of("evidence", List.of(), "checklist", List.of()));

    private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> INTAKE = Map.of(
            "forms",
            List.of(Map.of(
                    "code", "INTAKE",
                    "titles", Map.of("en", "Intake", "es", "Admisión"),
                    "validity", Map.of("kind", "SCHOOL_YEAR"),
                    "schema",
                            Map.of(
                                    "type", "object",
                                    "required", List.of("concern", "insurance", "student", "phone"),
                                    "properties",
                                            Map.of("concern", TEXT, "insurance", TEXT, "student", TEXT, "phone", TEXT)),
                    "bindings",
                            List.of(
                                    Map.of("pointer", "/insurance", "fact", "INSURANCE_PAYER"),
                                    Map.of("pointer", "/student", "fact", "STUDENT_NAME"),
                                    Map.of("pointer", "/phone", "fact", "GUARDIAN_PHONE")))),
            "documents",
            List.of(Map.of(
                    "code", "INSURANCE_CARD",
                    "titles", Map.of("en", "Insurance card"),
                    "validity", Map.of("kind", "MONTHS", "months", 6))));

    private final District district;
    private final Deque<Map<String, String>> unlinked = new ArrayDeque<>();
    private final Map<UUID, String> services = new HashMap<>();

    Directory(District district) {
        this.district = district;
    }

    /** The listed service of an agency, which is registered, verified and linked to an organization at first. */
    String serviceOf(UUID agency) {
        return services.computeIfAbsent(agency, this::link);
    }

    private String link(UUID agency) {
        if (services.isEmpty()) {
            importPackage(ORGANIZATIONS);
            unlinked.addAll(listed());
        }
        Map<String, String> listed = unlinked.remove();
        know(agency);
        admin().contentType(ContentType.JSON)
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + listed.get("organizationId") + "/agency")
                .then()
                .statusCode(200);
        return listed.get("id");
    }

    /** From today on a gate of the district blocks. */
    public void blockFrom(String gate) {
        admin().contentType(ContentType.JSON)
                .body(Map.of("gates", List.of(Map.of("gate", gate, "blockFrom", TODAY.toString()))))
                .put("/v1/gates")
                .then()
                .statusCode(200);
    }

    /** From today on nothing goes to a partner with whom nothing is agreed. */
    public void blockWithoutAgreement() {
        blockFrom("AGREEMENT");
    }

    /** From today on student data is shown to nobody who lacks training; the auditor does not. */
    public void blockWithoutTraining() {
        train(district.auditor());
        blockFrom("TRAINING");
    }

    /**
     * The agency wants a form, INTAKE, in English and Spanish, each school year: what the concern is, the insurance and the guardian's
     * telephone, which are known facts; and an INSURANCE_CARD not older than six months.
     */
    public void publishIntake(UUID agency) {
        RequestSpecification agencyAdmin =
                Neighbor.DIRECTORY.as(TestTokens.person("agency-admin").organization(agency));
        String requirements = agencyAdmin
                .contentType(ContentType.JSON)
                .body(INTAKE)
                .post("/v1/services/" + serviceOf(agency) + "/intake-requirements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Neighbor.DIRECTORY
                .as(TestTokens.person("agency-admin").organization(agency))
                .contentType(ContentType.JSON)
                .post("/v1/intake-requirements/" + requirements + "/publication")
                .then()
                .statusCode(200);
    }

    /** A person completes everything that is asked of whoever is shown student data. */
    public void train(UUID person) {
        TRAINING.forEach(requirement -> train(person, requirement, TODAY.plusDays(200)));
    }

    /** A person completed one of them a year ago. */
    public void train(UUID person, String requirement, LocalDate validUntil) {
        admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "personId",
                        person,
                        "requirement",
                        requirement,
                        "completedOn",
                        TODAY.minusYears(1).toString(),
                        "validUntil",
                        validUntil.toString(),
                        "evidence",
                        "C-1"))
                .post("/v1/training-records")
                .then()
                .statusCode(201);
    }

    /** Signs, with the agency, what lets referrals to its service in. */
    public void agreeWith(UUID agency) {
        String agreement = admin().contentType(ContentType.JSON)
                .body(Map.of("organizationId", organizationOf(agency), "terms", TERMS))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().post("/v1/agreements/" + agreement + "/proposal").then().statusCode(200);
        sign(admin(), agreement, "DISTRICT");
        sign(Neighbor.DIRECTORY.as(TestTokens.person("agency-admin").organization(agency)), agreement, "PARTNER");
    }

    /** Somebody who serves in the agency's service says to leave; gives the record of service. */
    String departure(UUID agency, LocalDate lastDay) {
        String staff = admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "organizationId",
                        organizationOf(agency),
                        "name",
                        STAFF_NAME,
                        "roles",
                        List.of("CLINICIAN"),
                        "languages",
                        List.of("es"),
                        "serviceIds",
                        List.of(serviceOf(agency)),
                        "caseload",
                        12,
                        "arrivedOn",
                        TODAY.minusYears(1).toString()))
                .post("/v1/staff-members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().contentType(ContentType.JSON)
                .body(Map.of("lastDay", lastDay.toString(), "reason", "LEFT"))
                .post("/v1/staff-members/" + staff + "/departure")
                .then()
                .statusCode(200);
        return staff;
    }

    void departureCorrected(String staff, LocalDate lastDay) {
        admin().contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(Map.of("lastDay", lastDay.toString(), "reason", "LEFT"))
                .post("/v1/staff-members/" + staff + "/departure")
                .then()
                .statusCode(200);
    }

    void departureWithdrawn(String staff) {
        admin().post("/v1/staff-members/" + staff + "/departure/withdrawal")
                .then()
                .statusCode(200);
    }

    private String organizationOf(UUID agency) {
        return admin().get("/v1/services/" + serviceOf(agency)).path("organizationId");
    }

    private static void sign(RequestSpecification as, String agreement, String side) {
        as.contentType(ContentType.JSON)
                .body(Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", TODAY.toString()))
                .post("/v1/agreements/" + agreement + "/signatures")
                .then()
                .statusCode(200);
    }

    /** One agency for all districts: whoever comes second finds it there. */
    private void know(UUID agency) {
        int proposed = admin().contentType(ContentType.JSON)
                .body(Map.of("id", agency, "name", "Puentes Services", "intakeEmail", District.intake(agency)))
                .post("/v1/agencies")
                .statusCode();
        if (proposed == 409) {
            return;
        }
        Neighbor.DIRECTORY
                .asService(district)
                .post("/v1/agencies/" + agency + "/verification")
                .then()
                .statusCode(200);
    }

    /** A package without any service comes in: the directory lists none of them any more. */
    public void withdrawServices() {
        importPackage(0);
        if (!listed().isEmpty()) {
            throw new AssertionError("the directory still lists services");
        }
    }

    private void importPackage(int offered) {
        String id = admin().contentType("application/zip")
                .queryParam("withdrawMany", true)
                .body(hsds(offered))
                .post("/v1/directory-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath end = District.await(
                () -> admin().get("/v1/directory-imports/" + id).jsonPath(), run -> run.get("finishedAt") != null);
        if (!end.getString("state").equals("IMPORTED")) {
            throw new AssertionError(end.prettify());
        }
    }

    private List<Map<String, String>> listed() {
        return admin().get("/v1/services?limit=200").jsonPath().getList("items");
    }

    private RequestSpecification admin() {
        return Neighbor.DIRECTORY.as(TestTokens.person("district-admin").tenant(district.tenant));
    }

    /** Each organization has a service, up to so many. */
    private static byte[] hsds(int offered) {
        StringBuilder organizations = new StringBuilder("id,name,description\n");
        StringBuilder services = new StringBuilder("id,organization_id,name,status\n");
        for (int number = 0; number < ORGANIZATIONS; number++) {
            organizations.append("o%d,Organization %d,Counseling\n".formatted(number, number));
            if (number < offered) {
                services.append("s%d,o%d,%s,active\n".formatted(number, number, SERVICE_NAME));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "organizations.csv", organizations);
            add(zip, "services.csv", services);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String file, CharSequence content) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
