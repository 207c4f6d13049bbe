package org.throughline.directory.school;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.throughline.directory.ReferralFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Schools of a district, told on the real broker. */
public final class ToldSchools {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDistrict district;
    private final Transactions transactions;

    public ToldSchools(TestDistrict district, Transactions transactions) {
        this.district = district;
        this.transactions = transactions;
    }

    /** And waits until it is known. */
    public void tell(String sourcedId, long version, boolean active) throws IOException {
        try (ReferralFacts facts = new ReferralFacts(district.tenant)) {
            facts.school(sourcedId, version, active);
        }
        await().atMost(PATIENCE).until(() -> known().contains(line(sourcedId, version, active)));
    }

    static String line(String sourcedId, long version, boolean active) {
        return sourcedId + " " + version + " School " + version + " " + active;
    }

    List<String> known() {
        return transactions
                .forTenant(new TenantId(district.tenant), session -> session.createNativeQuery(
                                "select sourced_id || ' ' || version || ' ' || name || ' ' || active from district_school"
                                        + " order by sourced_id",
                                String.class)
                        .getResultList())
                .await()
                .atMost(PATIENCE);
    }
}
