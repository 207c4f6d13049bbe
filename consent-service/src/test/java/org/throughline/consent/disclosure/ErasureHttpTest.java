package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.MovableClock;

/** Personal values end with the records; that something left does not, and the chain stays whole. */
@QuarkusTest
class ErasureHttpTest {
    @Inject
    MovableClock clock;

    @Inject
    SealLog log;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "throughline.postgres.consent.app.password")
    String appPassword;

    private District district;
    private Family family;

    @BeforeEach
    void oneEntryOf2019AndOneOf2026() {
        clock.set(Fixture.at("2019-03-01T10:00"));
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        district.decide(family, "COC", UUID.randomUUID(), "ATTENDANCE");
        seal();
        clock.set(Fixture.T);
        district.decide(family, "COC", UUID.randomUUID(), "ATTENDANCE");
        seal();
    }

    @Test
    void whatIsOldEnoughIsErasedAndTheLogStaysIntact() {
        erase("2020-01-01T00:00:00Z").statusCode(200).body("erased", equalTo(1));
        seal();

        verify().body("intact", equalTo(true)).body("entries", equalTo(3));
        district.log(family).body("items", hasSize(1));
        erase("2020-01-01T00:00:00Z").statusCode(200).body("erased", equalTo(0));
    }

    @Test
    void whatWasErasedAMomentAgoIsNoFaultBeforeItIsSealed() {
        for (int time = 0; time < 5; time++) {
            oneEntryOf2019AndOneOf2026();
            erase("2020-01-01T00:00:00Z").statusCode(200).body("erased", equalTo(1));

            verify().body("intact", equalTo(true)).body("faults", hasSize(0));
        }
    }

    @Test
    void whatTheLawWantsKeptIsKept() {
        erase("2020-03-01T00:00:00Z")
                .statusCode(422)
                .body("errors.pointer", contains("/before"))
                .body("errors.code", contains("TOO_RECENT"));
        district.log(family).body("items", hasSize(2));
    }

    @Test
    void anotherDistrictErasesNothingOfIt() {
        District elsewhere = District.in("America/Chicago");
        elsewhere
                .asAdmin()
                .body(order("2020-01-01T00:00:00Z"))
                .post("/v1/disclosures/erasures")
                .then()
                .statusCode(200)
                .body("erased", equalTo(0));
        district.log(family).body("items", hasSize(2));
    }

    @Test
    void whoErasesWithoutASealedMarkIsFound() throws SQLException {
        String oldest = "(select min(id::text)::uuid from disclosure)";
        String newest = "(select max(id::text)::uuid from disclosure)";
        asApplication(
                "insert into disclosure_erasure (tenant, disclosure, erasure) select tenant, id, " + newest
                        + " from disclosure where id = " + oldest,
                "select erase_disclosures(" + newest + ")");

        assertThat(verify().extract().<Boolean>path("intact")).isFalse();
        verify().body("faults.kind", contains("PERSONAL_VALUES_REMOVED"));
    }

    @Test
    void whatSaysThatSomethingWasErasedIsNotErased() {
        erase("2020-01-01T00:00:00Z").statusCode(200).body("erased", equalTo(1));
        seal();
        clock.set(Fixture.at("2033-03-01T10:00"));

        erase(order(new UUID(0, 0), "2027-01-01T00:00:00Z")).statusCode(200).body("erased", equalTo(0));
        verify().body("intact", equalTo(true));
    }

    private ValidatableResponse erase(String before) {
        return erase(order(before));
    }

    private ValidatableResponse erase(Map<String, Object> order) {
        return district.asAdmin().body(order).post("/v1/disclosures/erasures").then();
    }

    private Map<String, Object> order(String before) {
        return order(family.student(), before);
    }

    private static Map<String, Object> order(UUID student, String before) {
        return Map.of("studentId", student.toString(), "before", before, "reference", "schedule 7, item 3");
    }

    private ValidatableResponse verify() {
        return district.asAuditor()
                .body(Map.of())
                .post("/v1/disclosures/verification")
                .then()
                .statusCode(200);
    }

    private void seal() {
        log.seal(new TenantId(district.id())).await().atMost(Duration.ofSeconds(20));
    }

    private void asApplication(String... changes) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "consent_app", appPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district.id() + "', false)");
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
