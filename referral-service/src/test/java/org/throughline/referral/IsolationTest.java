package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.throughline.kit.transaction.TenantIsolation;

@QuarkusTest
class IsolationTest {

    @Inject
    TenantIsolation isolation;

    @Test
    void noTableOfThisServiceLetsOneDistrictReachAnothers() {
        assertThat(isolation.faults().await().indefinitely()).isEmpty();
    }
}
