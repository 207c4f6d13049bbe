package org.throughline.outcomes;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.Mailbox;
import org.throughline.servers.TestTokens;

/** A student's family at consent-service, the packaged program itself: it signs releases to integrators, and withdraws them. */
final class Family {

    private final UUID tenant;
    private final UUID student;
    private final UUID parent = UUID.randomUUID();
    private final Mailbox mail = new Mailbox("p-" + parent + "@family.test");
    private final Mailbox otherMail = new Mailbox("q-" + parent + "@family.test");

    private Family(UUID tenant, UUID student) {
        this.tenant = tenant;
        this.student = student;
    }

    /** The district is known to consent-service, and so are the student and the parent. */
    static Family of(UUID tenant, UUID student) {
        Family family = new Family(tenant, student);
        family.service()
                .body(Map.of("code", "d" + tenant.toString().substring(0, 13), "name", "District", "timeZone", "UTC"))
                .put("/v1/tenants/" + tenant)
                .then()
                .statusCode(204);
        family.service()
                .body(Map.of(
                        "birthDate",
                                LocalDate.now(ZoneOffset.UTC).minusYears(10).toString(),
                        "holders",
                                List.of(Map.of("id", family.parent, "relationship", "MOTHER", "authority", "PARENT"))))
                .put("/v1/subjects/" + student)
                .then()
                .statusCode(204);
        return family;
    }

    /** A release that was drafted, sent, opened by its link, proved by a code and signed; gives its id. */
    String signs(UUID integrator, List<String> categories) {
        String release = draft(integrator, categories);
        service()
                .body(Map.of(
                        "releaseIds",
                        List.of(release),
                        "signerId",
                        parent,
                        "signerName",
                        "Ana Prueba",
                        "language",
                        "en",
                        "link",
                        contact(mail),
                        "code",
                        contact(otherMail)))
                .post("/v1/signings")
                .then()
                .statusCode(201);
        Response opened = browser().post(mail.nextLink());
        String page =
                opened.header("Location").replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
        String cookie = opened.cookie("throughline-link");
        step(cookie, page + "/code");
        step(cookie, page + "/verification", "code", otherMail.nextCode());
        step(cookie, page + "/answer", "answer", "sign", "release", release);
        return release;
    }

    /** By letter: these categories, or with none named the whole. */
    void withdraws(String release, String... categories) {
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("receivedFrom", parent);
        letter.put("channel", "LETTER");
        if (categories.length > 0) {
            letter.put("categories", List.of(categories));
        }
        as(counselor())
                .body(letter)
                .post("/v1/releases/" + release + "/revocation")
                .then()
                .statusCode(200);
    }

    /** What the auditor reads of the student, latest first. */
    List<Map<String, Object>> log() {
        Response log = as(TestTokens.person("auditor").tenant(tenant))
                .body(Map.of("studentId", student))
                .post("/v1/disclosures/searches?limit=200");
        log.then().statusCode(200);
        return log.jsonPath().getList("items");
    }

    private String draft(UUID integrator, List<String> categories) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("studentId", student);
        release.put("type", "FERPA_CONSENT");
        release.put("discloser", "DISTRICT");
        release.put("recipients", List.of(Map.of("kind", "INTEGRATOR", "id", integrator, "name", "Results feed")));
        release.put("purposes", List.of("COC"));
        release.put("categories", categories);
        release.put("effectiveFrom", LocalDate.now(ZoneOffset.UTC).toString());
        release.put(
                "effectiveUntil", LocalDate.now(ZoneOffset.UTC).plusDays(180).toString());
        release.put("language", "en");
        return as(counselor())
                .body(release)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> contact(Mailbox mailbox) {
        return Map.of(
                "channel",
                "MAIL",
                "address",
                mailbox.address(),
                "contactId",
                UUID.nameUUIDFromBytes(mailbox.address().getBytes(StandardCharsets.UTF_8)),
                "recordedAt",
                "2025-01-01T00:00:00Z");
    }

    private static void step(String cookie, String path, String... fields) {
        RequestSpecification form = browser().cookie("throughline-link", cookie);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        form.post(path).then().statusCode(200);
    }

    private static RequestSpecification browser() {
        return given().baseUri(url())
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("lang", "en");
    }

    private TestTokens counselor() {
        return TestTokens.person("counselor").tenant(tenant);
    }

    private RequestSpecification service() {
        return as(TestTokens.service("referral-service").audience("consent-service"))
                .header("Throughline-Tenant", tenant.toString());
    }

    private static RequestSpecification as(TestTokens token) {
        return given().baseUri(url()).auth().oauth2(token.token()).contentType(ContentType.JSON);
    }

    private static String url() {
        return System.getProperty("throughline.consent.url");
    }
}
