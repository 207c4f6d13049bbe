package org.throughline.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consent as a counselor handles it: drafts, asks for a signature, and notes what a family withdraws. */
public final class Releases {

    private static final String RELEASE = "/v1/releases/{id}";
    private static final int DAYS = 180;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client client;

    Releases(Client client) {
        this.client = client;
    }

    /** A release for one recipient, not signed yet. */
    public String draft(StudentOnFile student, Case about, Recipient recipient, List<String> categories) {
        Map<String, Object> release = Map.of(
                "studentId", student.id(),
                "type", "FERPA_CONSENT",
                "discloser", "DISTRICT",
                "recipients", List.of(recipient.asJson()),
                "purposes", List.of("COC"),
                "categories", categories,
                "effectiveFrom", about.today().toString(),
                "effectiveUntil", about.today().plusDays(DAYS).toString(),
                "language", about.guardian().writtenLanguage());
        return client.postBody(release, "/v1/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Right after an import the consent service may not have heard of the family yet: then it is asked for again. */
    public void askForSignature(StudentOnFile student, Case about, List<String> releases) {
        ask(student, byMail("SIGN", student, about, releases));
    }

    /** By text message alone. */
    public void askForSignature(StudentOnFile student, Case about, List<String> releases, Telephones telephones) {
        Map<String, Object> wish = new HashMap<>(byMail("SIGN", student, about, releases));
        wish.put("guardianId", telephones.guardian());
        wish.put("linkContactId", telephones.links().contact());
        wish.put("codeContactId", telephones.codes().contact());
        ask(student, wish);
    }

    /** Sends the guardian a link to take back what they signed. */
    public void offerToTakeBack(Casework.File signed) {
        ask(signed.student(), byMail("REVOKE", signed.student(), signed.about(), List.of(signed.release())));
    }

    private static Map<String, Object> byMail(String intent, StudentOnFile student, Case about, List<String> releases) {
        return Map.of(
                "intent", intent,
                "releaseIds", releases,
                "guardianId", student.guardianWith(about.linkAddress()),
                "linkContactId", student.contact(about.linkAddress()),
                "codeContactId", student.contact(about.codeAddress()),
                "language", about.guardian().writtenLanguage());
    }

    private void ask(StudentOnFile student, Map<String, Object> wish) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Response asked = client.postBody(wish, "/v1/students/{id}/signing-requests", student.id());
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        });
    }

    public JsonPath read(String release) {
        return client.get(RELEASE, release).then().statusCode(200).extract().jsonPath();
    }

    /** The parent's letter has come: the whole release ends. */
    public void revoke(String release, StudentOnFile student, Case about) {
        withdraw(release, student, about, Map.of());
    }

    /** The parent's letter has come: one category is no longer agreed to. */
    public void withdraw(String release, StudentOnFile student, Case about, String category) {
        withdraw(release, student, about, Map.of("categories", List.of(category)));
    }

    private void withdraw(String release, StudentOnFile student, Case about, Map<String, Object> what) {
        Map<String, Object> letter = new HashMap<>(what);
        letter.put("receivedFrom", student.guardianWith(about.linkAddress()));
        letter.put("channel", "LETTER");
        client.postBody(letter, RELEASE + "/revocation", release).then().statusCode(200);
    }
}
