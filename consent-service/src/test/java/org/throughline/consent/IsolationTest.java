package org.throughline.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.kit.transaction.TenantIsolation;

/** PostgreSQL's own catalogue shows no way from one district's rows to another's. */
@QuarkusTest
class IsolationTest {
    @Inject
    TenantIsolation isolation;

    @Test
    void noTableLetsOneDistrictReachAnothersRows() {
        assertThat(isolation.faults().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }
}
