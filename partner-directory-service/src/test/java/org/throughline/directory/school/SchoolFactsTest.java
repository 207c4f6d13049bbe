package org.throughline.directory.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.ReferralFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** What is known of a district's schools, from facts on the real broker and in the real database. */
@QuarkusTest
class SchoolFactsTest {

    @Inject
    Transactions transactions;

    @Inject
    SchoolRows rows;

    private TestDistrict district;
    private ToldSchools schools;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
        schools = new ToldSchools(district, transactions);
    }

    private Set<String> unknown(TestDistrict asked, String... named) {
        return transactions
                .forTenant(new TenantId(asked.tenant), session -> rows.unknown(session, List.of(named)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void theLastThatWasToldOfASchoolHoldsInWhicheverOrderItComes() throws IOException {
        schools.tell("school-8", 1, true);
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            facts.school("school-7", 2, false);
            facts.school("school-7", 1, true);
            facts.school("school-7", 2, false);
            facts.school("school-8", 1, true);
        }
        schools.tell("school-9", 1, true);
        schools.tell("school-7", 3, false);
        assertThat(schools.known())
                .containsExactly(
                        ToldSchools.line("school-7", 3, false),
                        ToldSchools.line("school-8", 1, true),
                        ToldSchools.line("school-9", 1, true));
    }

    /** As when the projection is built anew from another place than the beginning. */
    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() {
        DistrictSchool closed = new DistrictSchool("school-7", "School 2", false, 2);
        keep(closed);
        keep(new DistrictSchool("school-7", "School 1", true, 1));
        keep(new DistrictSchool("school-7", "Another of the same", true, 2));
        assertThat(schools.known()).containsExactly(ToldSchools.line("school-7", 2, false));
    }

    private void keep(DistrictSchool school) {
        TenantId tenant = new TenantId(district.tenant);
        transactions
                .forTenant(tenant, (Mutiny.Session session) -> rows.keep(session, tenant, school))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void aSchoolIsUnknownOnceAnyIsKnownAndInItsOwnDistrictOnly() throws IOException {
        assertThat(unknown(district, "school-7", "nope")).isEmpty();
        schools.tell("school-8", 1, false);
        assertThat(unknown(district, "school-7", "school-8")).isEmpty();

        schools.tell("school-7", 1, true);
        assertThat(unknown(district, "school-7", "school-8", "nope", ""))
                .containsExactlyInAnyOrder("school-8", "nope", "");
        assertThat(unknown(TestDistrict.registered(), "nope")).isEmpty();
    }
}
