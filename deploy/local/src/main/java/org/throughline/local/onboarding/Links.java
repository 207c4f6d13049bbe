package org.throughline.local.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;
import org.throughline.local.sample.Agency;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Service;

/** Says which agency each imported organization is: an act of the district's administrator. */
record Links(Api api) {

    private static final int LIMIT = 200;

    /** Returns how many organizations are linked at the end. */
    int link(District district) {
        Map<String, JsonNode> organizations = organizations(district);
        organizations.forEach((sourceId, listed) -> link(district, sourceId, listed));
        Deviation.unlessEqual("organizations with services", district.agencies().size(), organizations.size());
        return organizations.size();
    }

    /** One listed service of each organization, by the organization's id in the files. */
    private Map<String, JsonNode> organizations(District district) {
        Reply listed =
                api.get(Accounts.admin(district), "/v1/services?limit=" + LIMIT).expect(200);
        Deviation.unlessEqual(
                "services listed",
                district.services().size(),
                listed.at("/items").size());
        Map<String, JsonNode> organizations = new TreeMap<>();
        for (JsonNode service : listed.at("/items")) {
            organizations.put(organizationOf(district, service.path("sourceId").asText()), service);
        }
        return organizations;
    }

    private static String organizationOf(District district, String serviceSourceId) {
        return district.services().stream()
                .filter(service -> service.sourceId().equals(serviceSourceId))
                .map(Service::organizationId)
                .findFirst()
                .orElseThrow(() -> new Deviation("a service is listed that the files do not have"));
    }

    private void link(District district, String organizationSourceId, JsonNode listed) {
        if (listed.hasNonNull("agencyId")) {
            return;
        }
        String agency = district.agencies().stream()
                .filter(one -> one.organizationId().equals(organizationSourceId))
                .map(Agency::id)
                .findFirst()
                .orElseThrow(() -> new Deviation("an organization has no agency in agencies.csv"));
        String path = "/v1/organizations/" + listed.path("organizationId").asText() + "/agency";
        api.put(Accounts.admin(district), path, Map.of("agencyId", agency)).expect(200);
    }
}
