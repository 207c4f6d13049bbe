package org.throughline.referral.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.District;
import org.throughline.referral.Facts;

/** Which schools a district has is told as its rosters change it, on the real broker. */
@QuarkusTest
class SchoolFactsTest {

    private static final String SOUTH = "south,,,South School,school,,district\n";

    @Inject
    Transactions transactions;

    private District district;

    @BeforeEach
    void register() {
        district = new District();
        district.register();
    }

    private List<JsonNode> told(int expected) {
        return Facts.ofDistrict(district.tenant, SchoolChanged.TYPE, expected);
    }

    private static String line(JsonNode fact) {
        return fact.get("aggregateversion").asText() + " "
                + fact.at("/data/sourcedId").asText() + " "
                + fact.at("/data/name").asText() + " "
                + fact.at("/data/active").asText();
    }

    private void imported(RosterZip roster) {
        assertThat(district.importRoster(roster).getString("state")).isEqualTo("DONE");
    }

    private static RosterZip delta(String... orgs) {
        RosterZip roster = RosterZip.version11()
                .change("manifest.csv", "file.orgs,bulk", "file.orgs,delta")
                .change("orgs.csv", "north,,,North School,school,,district\n", "")
                .change("orgs.csv", SOUTH, "");
        for (String org : orgs) {
            roster.append("orgs.csv", org);
        }
        return roster;
    }

    @Test
    void eachSchoolIsToldOnceAndTheSameRosterAgainTellsNothing() {
        imported(RosterZip.version11());
        List<JsonNode> first = told(2);
        assertThat(first.stream().map(SchoolFactsTest::line))
                .containsExactlyInAnyOrder("1 north North School true", "1 south South School true");
        assertThat(first).allSatisfy(fact -> assertThat(Facts.faults(fact)).isEmpty());

        imported(RosterZip.version11());
        imported(RosterZip.version12());
        // What is told after those would come after what they told.
        imported(RosterZip.version11().change("orgs.csv", "South School", "Southern School"));
        assertThat(told(3).stream().map(SchoolFactsTest::line))
                .containsExactlyInAnyOrder(
                        "1 north North School true", "1 south South School true", "2 south Southern School true");
    }

    @Test
    void aSchoolIsClosedByItsRowAndOpenedAgain() {
        imported(RosterZip.version11());
        imported(delta("south,tobedeleted,2026-11-20T08:00:00.000Z,South School,school,,district"));
        imported(delta("south,active,2026-11-21T08:00:00.000Z,South School,school,,district"));
        assertThat(told(4).stream().map(SchoolFactsTest::line))
                .containsExactlyInAnyOrder(
                        "1 north North School true",
                        "1 south South School true",
                        "2 south South School false",
                        "3 south South School true");
    }

    @Test
    void aSchoolThatAWholeListLacksIsClosedAndOneThatAPartialOrFaultyListLacksIsNot() {
        imported(RosterZip.version11().append("orgs.csv", "west,,,West School,school,,district"));
        told(3);
        imported(RosterZip.version11().append("orgs.csv", "broken"));
        imported(delta());
        assertThat(states()).containsExactly("north true", "south true", "west true");

        imported(RosterZip.version11());
        assertThat(states()).containsExactly("north true", "south true", "west false");
        assertThat(told(4).stream().map(SchoolFactsTest::line)).contains("2 west West School false");
    }

    /** A list of schools that was cut short looks like a whole one. */
    @Test
    void aSchoolThatAListLacksWhileStudentsAreAtItStaysOpen() {
        imported(RosterZip.version11());
        imported(RosterZip.version11().change("orgs.csv", SOUTH, ""));

        assertThat(states()).containsExactly("north true", "south true");
    }

    /** As after an update from before schools were told of. */
    @Test
    void whatNobodyWasToldOfIsToldWithTheNextRosterWhateverItNames() {
        imported(RosterZip.version11());
        told(2);
        transactions
                .forTenant(new TenantId(district.tenant), session -> session.createNativeQuery(
                                "update school set untold = true where sourced_id = 'north'")
                        .executeUpdate())
                .await()
                .atMost(Duration.ofSeconds(10));

        imported(delta());
        assertThat(told(3).stream().map(SchoolFactsTest::line)).contains("2 north North School true");
    }

    private List<String> states() {
        return transactions
                .forTenant(new TenantId(district.tenant), session -> session.createNativeQuery(
                                "select sourced_id || ' ' || active from school order by sourced_id", String.class)
                        .getResultList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
