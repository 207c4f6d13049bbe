package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Facts;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** What consent.v1 really carries, against the schemas that its consumers rely on. */
@QuarkusTest
class ReleaseFactsTest {
    private static final String PREFIX = "org.throughline.consent.release.";

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void aReleasesLifeIsToldInOrderAndAsTheContractsSay() throws IOException {
        UUID release = family.signed(agency, "ATTENDANCE", "GRADES", "LIVING_SITUATION");
        district.revoke(family, release, "GRADES").statusCode(200);
        district.revoke(family, release).statusCode(200);

        List<JsonNode> facts = Facts.of(release, 3);

        assertThat(facts)
                .extracting(fact -> fact.path("type").asText())
                .containsExactly(PREFIX + "activated.v1", PREFIX + "narrowed.v1", PREFIX + "revoked.v1");
        assertThat(facts)
                .extracting(fact -> fact.path("aggregateversion").asInt())
                .containsExactly(1, 2, 3);
        for (JsonNode fact : facts) {
            assertThat(Facts.faults(fact)).isEmpty();
            assertThat(fact.path("source").asText()).isEqualTo("/consent-service");
            assertThat(fact.path("tenant").asText()).isEqualTo(district.id().toString());
        }
        JsonNode activated = facts.get(0).path("data");
        assertThat(activated.path("recipientId").asText()).isEqualTo(agency.toString());
        assertThat(activated.path("until").asText()).isEqualTo("2026-07-01T05:00:00.000Z");
        assertThat(facts.get(1).path("data").path("withdrawnCategories").toString())
                .isEqualTo("[\"GRADES\"]");
    }

    @Test
    void aCodeThatTellsTooMuchStaysHome() throws IOException {
        UUID release = family.signed(agency, "ATTENDANCE", "LIVING_SITUATION");

        JsonNode fact = Facts.of(release, 1).get(0);

        assertThat(fact.path("data").path("categories").toString()).isEqualTo("[\"ATTENDANCE\"]");
        assertThat(fact.toString()).doesNotContain("LIVING_SITUATION", "Ana", "Luz", "Puentes");
    }

    @Test
    void theContractsRefuseWhatIsNotInThem() throws IOException {
        UUID release = family.signed(agency, "ATTENDANCE");
        JsonNode fact = Facts.of(release, 1).get(0);

        ((ObjectNode) fact.path("data")).put("signerName", "x");

        assertThat(Facts.faults(fact)).isNotEmpty();
    }
}
