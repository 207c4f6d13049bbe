package org.throughline.consent.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.consent.Rows;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.MovableClock;

/** A student's records are destroyed: what is on file here goes with them, as soon as no law wants it kept. */
@QuarkusTest
class ErasedSubjectTest {
    private static final String ERASED = "org.throughline.referral.subject.erased.v1";

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private String openLink;

    @BeforeEach
    void anOldQuestionASignedReleaseAndOneThatWaits() {
        clock.set(Fixture.at("2019-03-01T10:00"));
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        district.decide(family, "COC", agency, "ATTENDANCE");
        clock.set(Fixture.SIGNED);
        family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        district.file(Map.of(
                "kind", "DIRECTORY_OPT_OUT", "studentId", family.student().toString()));
        openLink = family.receiveLink(district.draft(family, agency, "GRADES"));
    }

    @Test
    void whoMaySignAndWhereTheyAreReachedIsForgottenAtOnceAndNothingIsPermitted() {
        publish(district.id(), UUID.randomUUID(), Map.of("studentId", family.student()));
        eventually(() -> subjects() == 0);

        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("DENY"));
        assertThat(count("signing where contacts is not null")).isZero();
        given().redirects().follow(false).get(openLink).then().statusCode(404);
    }

    @Test
    void whatALawWantsKeptIsKeptSixYearsAndTheChainStaysWhole() throws SQLException {
        attestForms();
        publish(district.id(), UUID.randomUUID(), Map.of("studentId", family.student()));
        eventually(() -> subjects() == 0);

        district.log(family).body("items", hasSize(1));
        assertThat(ofStudent("release")).isEqualTo(2);
        assertThat(ofStudent("evidence")).isEqualTo(1);
        assertThat(signatures()).isEqualTo(1);
        assertThat(count("agency_form")).isEqualTo(2);
        sealed();
        verify().body("intact", equalTo(true));

        clock.set(Fixture.at("2033-03-01T10:00"));
        eventually(() -> ofStudent("release") == 0);
        assertThat(ofStudent("evidence")).isZero();
        assertThat(ofStudent("record_access")).isZero();
        assertThat(signatures()).isZero();
        assertThat(count("agency_form")).isZero();
        district.log(family).body("items", hasSize(0));
        sealed();
        verify().body("intact", equalTo(true));
    }

    @Test
    void theSameFactAgainAndAnotherOfTheSameStudentChangeNothingMore() {
        UUID erasure = UUID.randomUUID();
        publish(district.id(), erasure, Map.of("studentId", family.student()));
        publish(district.id(), erasure, Map.of("studentId", family.student()));
        publish(district.id(), UUID.randomUUID(), Map.of("studentId", family.student()));
        UUID other = UUID.randomUUID();
        publish(district.id(), other, Map.of("studentId", other));
        eventually(() -> isNoted(other) && subjects() == 0);

        assertThat(count("disclosure where kind = 'ERASURE'")).isEqualTo(1);
        assertThat(ofStudent("subject_erasure")).isEqualTo(1);
    }

    @Test
    void anotherDistrictsWordErasesNothingHereAndAFactThatMakesNoSenseKeepsNobodyWaiting() {
        District elsewhere = District.in("America/New_York");
        publish(elsewhere.id(), UUID.randomUUID(), Map.of("studentId", family.student()));
        publish(district.id(), UUID.randomUUID(), Map.of("student", "nobody"));
        UUID other = UUID.randomUUID();
        publish(district.id(), other, Map.of("studentId", other, "reason", "a field of a later version"));
        eventually(() ->
                isNoted(other) && count("parked_event") == 1 && new Rows(elsewhere).count("subject_erasure") == 1);

        assertThat(subjects()).isEqualTo(1);
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
    }

    @Test
    void theApplicationErasesNobodyWhoIsNotNoted() {
        assertThatThrownBy(() -> new Rows(district).execute("select erase_subject('" + family.student() + "', now())"))
                .isInstanceOf(SQLException.class);
        assertThat(subjects()).isEqualTo(1);
    }

    /** As if each release had been attested by its provider on a form of its own. */
    private void attestForms() throws SQLException {
        new Rows(district)
                .execute(
                        "insert into agency_form (tenant, release, signer, agency, form_version, signed_on, expires_on,"
                                + " document_hash, attested_by, attested_at) select tenant, id, gen_random_uuid(), 'clinic', 'ROI-7',"
                                + " date '2025-08-01', date '2027-08-01', 'hash', 'nurse', now() from release where student = '"
                                + family.student() + "'");
    }

    private void publish(UUID tenant, UUID erasure, Map<String, Object> data) {
        byte[] message = CloudEvents.write(
                UUID.nameUUIDFromBytes(erasure.toString().getBytes(StandardCharsets.UTF_8)),
                "/referral-service",
                Fixture.T,
                new Fact(ERASED, new TenantId(tenant), erasure, 1, data));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty("throughline.kafka.bootstrap-servers"), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("referral.v1", erasure.toString(), message));
        }
    }

    private void sealed() {
        eventually(() -> count("disclosure_unsealed") == 0);
    }

    private ValidatableResponse verify() {
        return district.asAuditor()
                .body(Map.of())
                .post("/v1/disclosures/verification")
                .then()
                .statusCode(200);
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> condition) {
        ConditionFactory patient =
                Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
        patient.until(condition);
    }

    private long ofStudent(String table) {
        return count(table + " where student = '" + family.student() + "'");
    }

    private long count(String from) {
        return new Rows(district).count(from);
    }

    private long subjects() {
        return count("subject where id = '" + family.student() + "'");
    }

    private long signatures() {
        return count("signature_evidence where signer = '" + family.parent() + "'");
    }

    private boolean isNoted(UUID student) {
        return count("subject_erasure where student = '" + student + "'") == 1;
    }
}
