package org.throughline.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.servers.TestTokens;

/** A district of its own at the packaged consent service: what its people and the other services do there. */
final class ConsentDistrict {

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);
    private static final Duration LONGEST_VERIFICATION = Duration.ofMinutes(10);

    private final Service service = Service.named("consent");
    private final UUID tenant = UUID.randomUUID();
    private final String counselor =
            TestTokens.person("counselor").tenant(tenant).validFor(TOKEN_LIFE).token();
    private final String auditor =
            TestTokens.person("auditor").tenant(tenant).validFor(TOKEN_LIFE).token();
    private final String asking = TestTokens.service("referral-service")
            .audience("consent-service", "partner-directory-service")
            .validFor(TOKEN_LIFE)
            .token();

    static ConsentDistrict registered() {
        ConsentDistrict district = new ConsentDistrict();
        String code = "d-" + district.tenant.toString().substring(0, 8);
        String body = "{\"code\":\"" + code + "\",\"name\":\"Load\",\"timeZone\":\"America/Chicago\"}";
        district.asService(204, "PUT", "/v1/tenants/" + district.tenant, body);
        district.knownToTheDirectory(body);
        return district;
    }

    UUID tenant() {
        return tenant;
    }

    Service service() {
        return service;
    }

    /** One student of whom all is on file, and who was decided on once: what the service wrote is what others are made like. */
    Sample sample() {
        Sample sample = Sample.named(tenant, UUID.randomUUID());
        asService(
                204,
                "PUT",
                "/v1/subjects/" + sample.student(),
                "{\"birthDate\":\"2012-09-01\",\"holders\":[{\"id\":\"" + sample.parent()
                        + "\",\"relationship\":\"MOTHER\",\"authority\":\"PARENT\"}]}");
        UUID release = signed(sample);
        JsonNode decided = service.require(200, decision(sample.student(), sample.agency()));
        return sample.with(release, UUID.fromString(decided.path("decisionId").asText()));
    }

    private UUID signed(Sample sample) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String release = asCounselor(
                        201,
                        "/v1/releases",
                        "{\"studentId\":\"" + sample.student()
                                + "\",\"type\":\"FERPA_CONSENT\",\"discloser\":\"DISTRICT\",\"recipients\":[{\"kind\":\"AGENCY\","
                                + "\"id\":\"" + sample.agency()
                                + "\",\"name\":\"Mill Creek Clinic\"}],\"purposes\":[\"COC\"],"
                                + "\"categories\":[\"ATTENDANCE\",\"GRADES\",\"IEP\"],\"effectiveFrom\":\""
                                + today.minusDays(30)
                                + "\",\"effectiveUntil\":\"" + today.plusDays(200) + "\",\"language\":\"es\"}")
                .path("id")
                .asText();
        String signer = "{\"signerId\":\"" + sample.parent()
                + "\",\"signerName\":\"Ana Prueba\",\"studentName\":\"Luz Prueba\",\"language\":\"es\"}";
        String hash = asCounselor(200, "/v1/releases/" + release + "/document", signer)
                .path("documentHash")
                .asText();
        asCounselor(
                200,
                "/v1/releases/" + release + "/witnessed-signature",
                "{\"signer\":" + signer + ",\"identifiedBy\":\"KNOWN_PERSONALLY\",\"documentHash\":\"" + hash + "\"}");
        return UUID.fromString(release);
    }

    /** May attendance leave for this agency now? */
    HttpRequest decision(UUID student, UUID agency) {
        return asking("/v1/decisions", "{" + question(agency) + ",\"subjectId\":\"" + student + "\"," + items() + "}");
    }

    HttpRequest decisions(Collection<UUID> students, UUID agency) {
        String subjects = students.stream()
                .map(student -> "{\"subjectId\":\"" + student + "\"," + items() + "}")
                .collect(Collectors.joining(","));
        return asking("/v1/decisions/batches", "{" + question(agency) + ",\"subjects\":[" + subjects + "]}");
    }

    private static String question(UUID agency) {
        return "\"mode\":\"IMMEDIATE\",\"purpose\":\"COC\",\"basis\":\"CONSENT\",\"recipient\":{\"kind\":\"AGENCY\",\"id\":\""
                + agency + "\"}";
    }

    private static String items() {
        return "\"items\":[{\"category\":\"ATTENDANCE\",\"recordId\":\"2026-11\",\"recordVersion\":3}]";
    }

    /** What a look at the whole log finds. */
    JsonNode verification() {
        return service.require(
                200,
                service.to("/v1/disclosures/verification")
                        .timeout(LONGEST_VERIFICATION)
                        .header("Authorization", "Bearer " + auditor)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build());
    }

    private JsonNode asCounselor(int status, String path, String json) {
        return service.require(
                status,
                service.to(path)
                        .header("Authorization", "Bearer " + counselor)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    /** It is asked who of the district's people has the training to be shown students. */
    private void knownToTheDirectory(String body) {
        Service directory = Service.named("directory");
        directory.require(
                204,
                as(directory, "/v1/tenants/" + tenant)
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private void asService(int status, String method, String path, String json) {
        service.require(
                status,
                asService(path)
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest asking(String path, String json) {
        return asService(path).POST(HttpRequest.BodyPublishers.ofString(json)).build();
    }

    private HttpRequest.Builder asService(String path) {
        return as(service, path);
    }

    private HttpRequest.Builder as(Service called, String path) {
        return called.to(path)
                .header("Authorization", "Bearer " + asking)
                .header("Throughline-Tenant", tenant.toString())
                .header("Content-Type", "application/json");
    }
}
