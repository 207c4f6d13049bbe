package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Facts;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Consent-rules section 4 as staff meet it, with what it does to decisions and to others. */
@QuarkusTest
class ReleaseLifeHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aDistrictAndAFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    private UUID active() {
        UUID release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);
        return release;
    }

    @Test
    @DisplayName("withdrawn by telephone: suspended at once, pending writing; the letter revokes it")
    void oralWithdrawal() throws IOException {
        UUID release = active();

        post(district.asCounselor(), release, "suspension", withdrawnByTelephone())
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        decide("SUSPENDED");
        district.revoke(family, release).statusCode(200).body("status", equalTo("REVOKED"));
        decide("REVOKED");

        List<JsonNode> facts = Facts.of(release, 3);
        assertThat(facts)
                .extracting(fact -> fact.path("type").asText())
                .containsExactly(
                        "org.throughline.consent.release.activated.v1",
                        "org.throughline.consent.release.suspended.v1",
                        "org.throughline.consent.release.revoked.v1");
        for (JsonNode fact : facts) {
            assertThat(Facts.faults(fact)).isEmpty();
        }
    }

    @Test
    @DisplayName("suspended by a custody document, settled: active again")
    void resumed() throws IOException {
        UUID release = active();
        post(district.asCounselor(), release, "suspension", Map.of("cause", "CUSTODY_DOCUMENT", "evidence", "order 7"))
                .statusCode(200);

        post(district.asCounselor(), release, "resumption", Map.of("evidence", "order 8"))
                .statusCode(403);
        post(district.asCoordinator(), release, "resumption", Map.of("evidence", "order 8"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        decide(null);
        for (JsonNode fact : Facts.of(release, 3)) {
            assertThat(Facts.faults(fact)).isEmpty();
        }
    }

    @Test
    void anOralWithdrawalSaysFromWhomAndNothingElseDoes() {
        UUID release = active();

        post(district.asCounselor(), release, "suspension", Map.of("cause", "ORAL_WITHDRAWAL"))
                .statusCode(422)
                .body("errors.pointer", contains("/receivedFrom"));
        post(
                        district.asCounselor(),
                        release,
                        "suspension",
                        Map.of(
                                "cause",
                                "ORAL_WITHDRAWAL",
                                "receivedFrom",
                                UUID.randomUUID().toString()))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:revoker-not-authorized"));
        decide(null);
    }

    @Test
    @DisplayName("a replacement ends the release whose place it takes with its signature, and not before")
    void superseded() throws IOException {
        UUID old = active();
        Map<String, Object> body = District.releaseBody(family.student(), agency, "GRADES");
        body.put("replaces", old.toString());
        UUID replacement = district.draft(body);
        decide(null);

        family.sign(replacement);

        status(old, "SUPERSEDED");
        status(replacement, "ACTIVE");
        decide("CATEGORY_NOT_COVERED");
        JsonNode ended = Facts.of(old, 2).get(1);
        assertThat(ended.path("type").asText()).isEqualTo("org.throughline.consent.release.superseded.v1");
        assertThat(Facts.faults(ended)).isEmpty();
    }

    @Test
    void whatIsReplacedIsTheSameStudents() {
        UUID others = district.draft(district.family("2011-01-01"), agency, "ATTENDANCE");
        Map<String, Object> body = District.releaseBody(family.student(), agency, "GRADES");
        body.put("replaces", others.toString());

        district.asCounselor().body(body).post("/v1/releases").then().statusCode(404);
    }

    @Test
    @DisplayName("entered in error: dual control, the log is kept")
    void voided() throws IOException {
        UUID release = active();
        decide(null);
        TestTokens first = TestTokens.person("coordinator").tenant(district.id());

        post(district.asAdmin(), release, "voiding/confirmation", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:voiding-not-proposed"));
        post(district.as(first), release, "voiding", Map.of("reason", "WRONG_STUDENT"))
                .statusCode(202)
                .body("status", equalTo("ACTIVE"));
        post(district.as(first), release, "voiding/confirmation", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:voiding-by-one-person"));
        post(district.asAdmin(), release, "voiding/confirmation", Map.of())
                .statusCode(200)
                .body("status", equalTo("VOIDED"));

        decide("NOT_SIGNED");
        district.log(family).body("items.kind", contains("REFUSAL", "DISCLOSURE"));
        assertThat(Facts.faults(Facts.of(release, 2).get(1))).isEmpty();
    }

    @Test
    @DisplayName("renewal: a draft in its window, which permits nothing by itself")
    void renewal() {
        UUID release = active();
        Map<String, Object> nextYear = Map.of("effectiveUntil", "2027-06-30");
        post(district.asCounselor(), release, "renewal", nextYear)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:outside-renewal"));

        clock.set(Fixture.at("2026-06-01T09:00"));
        post(district.asCounselor(), release, "renewal", nextYear)
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("effectiveFrom", equalTo("2026-07-01"))
                .body("signature", nullValue());
        clock.set(Fixture.at("2026-07-01T09:00"));
        decide("EXPIRED");
    }

    @Test
    void ofConcurrentRevocationsAndSuspensionsEachThatWasAnsweredIsThereAndNoneWasDoneTwice() throws Exception {
        UUID release = active();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> district.revoke(family, release).extract().statusCode());
            calls.add(() -> post(district.asCounselor(), release, "suspension", withdrawnByTelephone())
                    .extract()
                    .statusCode());
        }

        List<Integer> statuses = results(calls);

        assertThat(statuses).allMatch(status -> status == 200 || status == 409);
        int done = (int) statuses.stream().filter(status -> status == 200).count();
        read(release).body("version", equalTo(2 + done));
        district.revoke(family, release);
        status(release, "REVOKED");
        decide("REVOKED");
    }

    @Test
    void aSignatureAndAVoidingAtOnceLeaveNothingHalfDone() throws Exception {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        Family.Visitor visitor = family.open(family.receiveLink(release));
        visitor.post("code").then().statusCode(200);
        visitor.post("verification", "code", family.otherMail().nextCode())
                .then()
                .statusCode(200);
        post(district.asCounselor(), release, "voiding", Map.of("reason", "DUPLICATE"))
                .statusCode(202);

        results(List.of(() -> visitor.answer("sign", release).statusCode(), () -> post(
                        district.asAdmin(), release, "voiding/confirmation", Map.of())
                .extract()
                .statusCode()));

        String status = read(release).extract().path("status");
        int version = read(release).extract().path("version");
        assertThat(List.of("ACTIVE", "VOIDED")).contains(status);
        assertThat(version).isBetween(2, 3);
        if (status.equals("VOIDED")) {
            clock.set(Fixture.T);
            decide("NOT_SIGNED");
        }
    }

    private static List<Integer> results(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private Map<String, Object> withdrawnByTelephone() {
        return Map.of(
                "cause", "ORAL_WITHDRAWAL", "receivedFrom", family.parent().toString());
    }

    private static ValidatableResponse post(RequestSpecification as, UUID release, String verb, Object body) {
        return as.body(body).post("/v1/releases/{id}/" + verb, release).then();
    }

    /** @param reason null for a permit */
    private void decide(String reason) {
        district.decide(family, "COC", agency, "ATTENDANCE").body("reason", equalTo(reason));
    }

    private ValidatableResponse read(UUID release) {
        return district.asCounselor().get("/v1/releases/{id}", release).then().statusCode(200);
    }

    private void status(UUID release, String status) {
        read(release).body("status", equalTo(status));
    }
}
