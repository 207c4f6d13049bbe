package org.throughline.directory.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/** A consumer orders facts by their aggregate, so that each kind of settings of a district has to be one of its own. */
class SettingsFactTest {

    private static final TenantId DISTRICT = new TenantId(UUID.fromString("11111111-1111-1111-1111-111111111111"));
    private static final TenantId ANOTHER = new TenantId(UUID.fromString("22222222-2222-2222-2222-222222222222"));

    private static final SettingsFact<Integer> DAYS = new SettingsFact<>("days", "days.set", days -> days);
    private static final SettingsFact<Integer> HOURS = new SettingsFact<>("hours", "hours.set", hours -> hours);

    @Test
    void aDistrictsSettingsOfAKindAreOneAggregate() {
        assertThat(DAYS.of(DISTRICT, 2, 30).aggregateId())
                .isEqualTo(DAYS.of(DISTRICT, 1, 14).aggregateId())
                .isNotEqualTo(HOURS.of(DISTRICT, 1, 14).aggregateId())
                .isNotEqualTo(DAYS.of(ANOTHER, 1, 14).aggregateId());
    }

    /** Whoever keeps a copy knows it by this id, and would take another for other settings. */
    @Test
    void theAggregateOfAKindAndDistrictIsAlwaysTheSame() {
        assertThat(DAYS.of(DISTRICT, 1, 14))
                .isEqualTo(
                        new Fact("days.set", DISTRICT, UUID.fromString("2b2dc8bd-6474-38f2-a32c-3a20287abf8a"), 1, 14));
    }
}
