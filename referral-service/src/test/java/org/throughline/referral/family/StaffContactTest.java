package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Signer;
import org.throughline.servers.MovableClock;

/** The staff learns how a guardian is reached now, without waiting for a roster. */
@QuarkusTest
class StaffContactTest {

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    @AfterEach
    void theClockIsTheMachinesAgain() {
        clock.reset();
    }

    @Test
    void whatTheStaffRecordsSaysWhoAndHow() {
        StaffContact family = StaffContact.onFile();

        Response added = family.add(family.district.counselor(), "PHONE", family.e164(1));

        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("kind", equalTo("PHONE"))
                .body("howLearned", equalTo("ON_A_FORM"))
                .body("recordedBy", not(nullValue()))
                .body("confirmation", nullValue());
        String location = added.header("Location");
        assertThat(location).endsWith(family.path(added.path("id")));
        family.read(added.path("id")).then().statusCode(200).body("value", equalTo(family.e164(1)));
        assertThat(family.values()).hasSize(4).endsWith(family.e164(1));
        assertThat(family.workMail().only())
                .contains("ha añadido a sus datos otra manera")
                .doesNotContain(
                        "Luz", family.number(1).substring(3), family.e164(1).substring(2));
        assertThat(family.telephone(0).only())
                .contains("ha añadido a sus datos otra manera")
                .doesNotContain("Luz", "Ana");
    }

    @Test
    void theOldNumberIsToldByTextMessageThatItIsOff() {
        StaffContact family = StaffContact.onFile();
        String old = family.id(family.number(0));

        Response replaced = family.replace(family.district.counselor(), old, family.e164(1));

        replaced.then().statusCode(201).body("replaces", equalTo(old));
        assertThat(family.values()).contains(family.e164(1)).doesNotContain(family.number(0));
        assertThat(family.telephone(0).only())
                .contains("District " + family.district.code + " ha quitado este teléfono de sus datos")
                .doesNotContain("Luz", "Rivera", "Ana");
        family.read(old)
                .then()
                .body("retirement.howLearned", equalTo("TOLD_IN_PERSON"))
                .body("retirement.by", equalTo(replaced.path("recordedBy")));
    }

    @Test
    void aCodeGoesToAReplacedAddressOnlyByASecondPersonsWord() {
        StaffContact family = StaffContact.onFile();
        District district = family.district;
        String release = district.consent().draft(family.student, agency);
        String replaced = family.replace(
                        district.counselor(),
                        family.id(family.workMail().address()),
                        "luz." + district.code + "@new.test")
                .path("id");
        Signer mother = new Signer(district, family.student);
        assertThat(family.firstMail().next()).contains("ha añadido");

        District.await(() -> codes(mother.asked(release)), List.of("BY_AUTHOR")::equals);
        family.confirm(district.counselor(), replaced)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:own-contact"));
        family.confirm(district.admin(), replaced).then().statusCode(200);

        mother.signs(release);
        assertThat(district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void whatSomebodyElseThanTheAuthorRecordedWaitsSevenDays() {
        StaffContact family = StaffContact.onFile();
        District district = family.district;
        String release = district.consent().draft(family.student, agency);
        String replaced = "luz." + district.code + "@new.test";
        family.replace(district.admin(), family.id(family.workMail().address()), replaced)
                .then()
                .statusCode(201);
        assertThat(family.firstMail().next()).contains("ha añadido");
        District.await(() -> codes(new Signer(district, family.student).asked(release)), List.of("TOO_NEW")::equals);

        clock.putAhead(Duration.ofDays(-8));
        family.replace(district.admin(), family.id(replaced), "luz." + district.code + "@newer.test")
                .then()
                .statusCode(201);
        clock.reset();
        assertThat(family.firstMail().next()).contains("ha añadido");

        new Signer(district, family.student).signs(release);
        assertThat(district.consent().status(release)).isEqualTo("ACTIVE");
    }

    @Test
    void aRosterThatSaysWhatItSaidBeforeUndoesNothing() {
        StaffContact family = StaffContact.onFile();
        String replaced = family.replace(family.district.counselor(), family.id(family.number(0)), family.e164(1))
                .path("id");
        family.retire(family.district.counselor(), family.id(family.workMail().address()))
                .then()
                .statusCode(200);
        List<String> before = family.values();

        family.district.importRoster(family.sheet());

        assertThat(family.values()).isEqualTo(before).hasSize(2);
        family.read(replaced).then().body("retirement", nullValue()).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aRosterThatSaysSomethingElseThanBeforeCounts() {
        StaffContact family = StaffContact.onFile();
        String replaced = family.replace(family.district.counselor(), family.id(family.number(0)), family.e164(1))
                .path("id");

        family.district.importRoster(family.sheet().change("guardians.csv", family.number(0), family.number(2)));

        assertThat(family.values()).contains(family.number(2)).doesNotContain(family.e164(1));
        family.read(replaced).then().body("retirement.at", not(nullValue())).body("retirement.howLearned", nullValue());
        family.read(family.id(family.number(2))).then().body("confirmation", nullValue());
        assertThat(family.telephone(1).only()).contains("ha quitado este teléfono");
    }

    @Test
    void aRosterThatCatchesUpChangesNothing() {
        StaffContact family = StaffContact.onFile();
        String replaced = family.replace(family.district.counselor(), family.id(family.number(0)), family.e164(1))
                .path("id");
        family.confirm(family.district.admin(), replaced).then().statusCode(200);

        family.district.importRoster(family.sheet().change("guardians.csv", family.number(0), family.number(1)));

        family.read(replaced)
                .then()
                .body("retirement", nullValue())
                .body("howLearned", equalTo("TOLD_IN_PERSON"))
                .body("confirmation", equalTo("SECOND_PERSON"));
        assertThat(family.values()).hasSize(3);
    }

    @Test
    void aNumberThatARosterReplacesIsToldOnceByTextMessage() {
        StaffContact family = StaffContact.onFile();

        for (int time = 0; time < 2; time++) {
            family.district.importRoster(family.sheet().change("guardians.csv", family.number(0), family.number(1)));
        }

        assertThat(family.telephone(0).only())
                .contains("District " + family.district.code + " ha quitado este teléfono")
                .doesNotContain("Luz", "Rivera", "Ana");
    }

    @Test
    void aChangeIsBasedOnWhatWasRead() {
        StaffContact family = StaffContact.onFile();
        String contact = family.id(family.number(0));
        Map<String, Object> body = Map.of("value", family.e164(1), "howLearned", "TOLD_BY_TELEPHONE");

        changing(family)
                .body(body)
                .post(family.path(contact) + "/replacement")
                .then()
                .statusCode(428);
        changing(family)
                .header("If-Match", "\"7\"")
                .body(body)
                .post(family.path(contact) + "/replacement")
                .then()
                .statusCode(412);
        changing(family)
                .header("If-Match", "\"1\"")
                .body(body)
                .post(family.path(UUID.randomUUID().toString()) + "/replacement")
                .then()
                .statusCode(404);
        family.retire(family.district.counselor(), contact)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("retirement.howLearned", equalTo("NOT_REACHED"));
        family.replace(family.district.counselor(), contact, family.e164(1))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:contact-not-in-use"));
    }

    @Test
    void aRepeatedRequestChangesOnce() {
        StaffContact family = StaffContact.onFile();
        String contact = family.id(family.number(0));

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(time -> changing(family)
                        .header("Idempotency-Key", "once")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("value", family.e164(1), "howLearned", "TOLD_BY_TELEPHONE"))
                        .post(family.path(contact) + "/replacement")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isEqualTo(family.id(family.e164(1)));
        assertThat(family.telephone(0).only()).contains("ha quitado");
        changing(family)
                .header("Idempotency-Key", "once")
                .header("If-Match", "\"1\"")
                .body(Map.of("value", family.e164(2), "howLearned", "TOLD_BY_TELEPHONE"))
                .post(family.path(contact) + "/replacement")
                .then()
                .statusCode(422);
    }

    @Test
    void twoWhoReplaceAtOnceReplaceOnce() {
        StaffContact family = StaffContact.onFile();
        String contact = family.id(family.number(0));

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(which -> changing(family)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("value", family.e164(1 + which), "howLearned", "TOLD_IN_PERSON"))
                        .post(family.path(contact) + "/replacement")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status != 201)).containsOnly(412);
        assertThat(family.values()).hasSize(3);
    }

    @Test
    void whatCannotBeRecordedIsNamedWithoutBeingRepeated() {
        StaffContact family = StaffContact.onFile();

        refused(family.add(family.district.counselor(), "PHONE", "555-010-7777"), "/value", "NOT_E164");
        refused(family.add(family.district.counselor(), "EMAIL", "Luz 7777"), "/value", "NOT_AN_ADDRESS");
        refused(
                changing(family)
                        .body(Map.of(
                                "guardianId",
                                UUID.randomUUID(),
                                "kind",
                                "PHONE",
                                "value",
                                "+15550107777",
                                "howLearned",
                                "ON_A_FORM"))
                        .post("/v1/students/" + family.student + "/contact-points"),
                "/guardianId",
                "NOT_A_GUARDIAN");
        family.add(family.district.counselor(), "PHONE", family.e164(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:contact-on-file"));
    }

    private static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
        assertThat(StaffContact.said(answer)).doesNotContain("7777");
    }

    private static RequestSpecification changing(StaffContact family) {
        return family.district.counselor().contentType(ContentType.JSON);
    }

    /** Of the errors at the code's contact, whatever else the consent service has not heard yet. */
    private static List<String> codes(Response refused) {
        refused.then().statusCode(422);
        List<String> codes = refused.jsonPath().getList("errors.findAll { it.pointer == '/codeContactId' }.code");
        return codes == null ? List.of() : codes;
    }
}
