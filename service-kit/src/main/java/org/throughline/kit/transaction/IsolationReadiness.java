package org.throughline.kit.transaction;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service whose database would show one tenant's rows to another takes no traffic. */
@Readiness
@ApplicationScoped
public class IsolationReadiness implements AsyncHealthCheck {

    private final Uni<HealthCheckResponse> result;

    public IsolationReadiness(TenantIsolation isolation) {
        this.result = isolation
                .faults()
                .map(IsolationReadiness::response)
                .onFailure()
                .recoverWithItem(failure ->
                        HealthCheckResponse.named("tenant isolation").down().build());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return result;
    }

    private static HealthCheckResponse response(List<String> faults) {
        return HealthCheckResponse.named("tenant isolation")
                .status(faults.isEmpty())
                .withData("faults", String.join("; ", faults))
                .build();
    }
}
