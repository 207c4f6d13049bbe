package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.Neighbor;
import org.throughline.referral.Signer;

/** The same request for a signature with the same key asks the family once, whatever has come onto the file since. */
@QuarkusTest
class RepeatedSigningRequestTest {

    private static final String KEY_REUSED = "urn:throughline:problem:idempotency-key-reused";
    private static final int ROUNDS = 12;

    private static StaffContact family;
    private static Signer mother;

    private final UUID agency = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    /** Not before all: the server's port is known to a test only. */
    @BeforeEach
    void aFamily() {
        if (family == null) {
            family = StaffContact.onFile();
            mother = new Signer(family.district, family.student);
            mother.signs(draft());
        }
    }

    private String draft() {
        return family.district.consent().draft(family.student, agency);
    }

    private static Response ask(RequestSpecification by, String once, String student, Map<String, Object> request) {
        return by.header("Idempotency-Key", once)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/students/" + student + "/signing-requests");
    }

    private static Response ask(String once, String student, Map<String, Object> request) {
        return ask(family.district.counselor(), once, student, request);
    }

    private static Response ask(String once, Map<String, Object> request) {
        return ask(once, family.student, request);
    }

    private static Map<String, Object> byMail(String release) {
        return mother.request(release, mother.email(0), mother.email(1));
    }

    @Test
    void itIsAnsweredAgainAfterTheCodesContactWasConfirmedAndNobodyIsAskedTwice() {
        Map<String, Object> request = byMail(draft());
        Response first = ask(key, request);
        first.then().statusCode(202).body("signingId", notNullValue());
        mother.mailbox(0).nextLink();

        family.confirm(family.district.admin(), mother.email(1)).then().statusCode(200);
        Response again = ask(key, request);

        again.then().statusCode(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        Neighbor.CONSENT.whilePaused(() -> {
            assertThat(ask(key, request).then().statusCode(202).extract().asString())
                    .isEqualTo(first.asString());
            ask("new " + key, request).then().statusCode(503);
        });
    }

    @Test
    void withAnotherBodyTheKeyIsRefusedWhoeverCanBeAsked() {
        Map<String, Object> request = byMail(draft());
        ask(key, request).then().statusCode(202);
        Map<String, Object> other = new HashMap<>(request);
        other.put("language", "en");

        Neighbor.CONSENT.whilePaused(() -> {
            ask(key, other).then().statusCode(422).body("type", equalTo(KEY_REUSED));
            ask(key, family.district.student("s2"), request)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo(KEY_REUSED));
        });
    }

    @Test
    void aRefusalKeepsNoKey() {
        Map<String, Object> refused =
                mother.request(draft(), mother.email(0), UUID.randomUUID().toString());

        ask(key, refused).then().statusCode(422).body("errors[0].code", equalTo("NOT_A_CONTACT"));

        ask(key, byMail(draft())).then().statusCode(202);
    }

    @Test
    void aStudentOfAnotherSchoolIsNotThereWhateverTheKey() {
        Map<String, Object> request = byMail(draft());
        String elsewhere = family.district.student("s3");

        ask(key, request).then().statusCode(202);
        ask(key, elsewhere, request).then().statusCode(404);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherKey() {
        Response own = ask(key, byMail(draft()));
        Response anothers = ask(family.district.admin(), key, family.student, byMail(draft()));

        own.then().statusCode(202);
        anothers.then().statusCode(202).body("signingId", not(equalTo(own.path("signingId"))));
    }

    @Test
    void ofTwoAtOnceBothHaveTheOneSigning() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> request = byMail(draft());
            String once = round + " " + key;

            List<Response> answers =
                    Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask(once, request)))
                            .limit(2)
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(202);
            assertThat(answers)
                    .extracting(Response::asString)
                    .containsOnly(answers.get(0).asString());
        }
    }
}
