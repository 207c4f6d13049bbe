package org.throughline.local.onboarding;

import java.util.Map;
import org.throughline.local.api.Api;
import org.throughline.local.sample.District;
import org.throughline.local.stack.LocalService;
import org.throughline.local.stack.Ports;

/** Makes a district known to each service with a database of tenants: an operation between services, not for the gateway. */
record Tenants(Api api, Ports ports) {

    void register(District district) {
        Map<String, String> tenant = Map.of(
                "code", district.code(),
                "name", district.name(),
                "timeZone", district.zone().getId());
        for (LocalService service : LocalService.values()) {
            if (service.database().isPresent()) {
                api.at(ports.address(service))
                        .put(Accounts.OPERATOR, "/v1/tenants/" + district.tenantId(), tenant)
                        .expect(200, 204);
            }
        }
    }
}
