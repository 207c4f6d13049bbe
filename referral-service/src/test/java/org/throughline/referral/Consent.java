package org.throughline.referral;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.servers.TestTokens;

/** A district's part of consent-service: releases that families really sign and withdraw, and the log of what left. */
public final class Consent {

    private record Need(String student, UUID agency) {}

    private final District district;
    private final Map<Need, String> signed = new HashMap<>();

    Consent(District district) {
        this.district = district;
    }

    /** A release of everything an agency is told, signed by the student's first guardian; once for each need of one. */
    void release(String student, UUID agency) {
        signed.computeIfAbsent(new Need(student, agency), need -> {
            String release = draft(student, agency);
            new Signer(district, student).signs(release);
            return release;
        });
    }

    /** The parent writes a letter: from its receipt on these categories, or all if none is named, are withdrawn. */
    void withdraw(String student, UUID agency, String... categories) {
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("receivedFrom", new Signer(district, student).guardian());
        letter.put("channel", "LETTER");
        if (categories.length > 0) {
            letter.put("categories", Arrays.asList(categories));
        }
        counselor()
                .contentType(ContentType.JSON)
                .body(letter)
                .post("/v1/releases/" + signed.remove(new Need(student, agency)) + "/revocation")
                .then()
                .statusCode(200);
    }

    /** A release as the counselor prepares it; nothing is permitted by it yet. */
    public String draft(String student, UUID agency) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("studentId", student);
        release.put("type", "FERPA_CONSENT");
        release.put("discloser", "DISTRICT");
        release.put("recipients", List.of(Map.of("kind", "AGENCY", "id", agency, "name", "Puentes Services")));
        release.put("purposes", List.of("COC"));
        release.put("categories", District.EVERYTHING);
        release.put("effectiveFrom", LocalDate.now(District.ZONE).toString());
        release.put("effectiveUntil", LocalDate.now(District.ZONE).plusDays(180).toString());
        release.put("language", "es");
        return counselor()
                .contentType(ContentType.JSON)
                .body(release)
                .post("/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String status(String release) {
        return counselor()
                .get("/v1/releases/" + release)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    /** What the auditor, who is trained, reads of a student's disclosures to an agency, latest first. */
    public List<Map<String, Object>> log(String student, UUID agency) {
        Response log = Neighbor.CONSENT
                .as(TestTokens.person("auditor").named(district.auditor()).tenant(district.tenant))
                .contentType(ContentType.JSON)
                .body(Map.of("studentId", student))
                .post("/v1/disclosures/searches?limit=200");
        log.then().statusCode(200);
        return log.jsonPath().getList("items.findAll { it.disclosure.recipient.id == '" + agency + "' }");
    }

    private RequestSpecification counselor() {
        return Neighbor.CONSENT.as(district.counselorToken());
    }
}
