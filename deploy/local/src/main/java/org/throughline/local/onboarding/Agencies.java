package org.throughline.local.onboarding;

import java.util.Map;
import org.throughline.local.api.Api;
import org.throughline.local.api.Reply;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;
import org.throughline.local.stack.LocalService;
import org.throughline.local.stack.Ports;

/** A district proposes the agencies it works with; the operator verifies them. One that serves both districts is one agency. */
record Agencies(Api api, Ports ports) {

    /** Returns how many agencies the district has. */
    int register(District district) {
        district.agencies().forEach(agency -> register(district, agency));
        return district.agencies().size();
    }

    private void register(District district, Agency agency) {
        Reply found =
                api.get(Accounts.admin(district), "/v1/agencies/" + agency.id()).expect(200, 404);
        if (found.status() == 404) {
            propose(district, agency);
        }
        if (found.status() == 404 || !found.text("/state").equals("VERIFIED")) {
            api.at(ports.address(LocalService.DIRECTORY))
                    .postFor(Accounts.OPERATOR, district.tenantId(), "/v1/agencies/" + agency.id() + "/verification")
                    .expect(200);
        }
    }

    private void propose(District district, Agency agency) {
        Map<String, String> proposal =
                Map.of("id", agency.id(), "name", agency.name(), "intakeEmail", agency.intakeEmail());
        api.post(Accounts.admin(district), "/v1/agencies", proposal).expect(201);
    }
}
