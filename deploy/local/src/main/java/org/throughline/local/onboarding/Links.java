package org.throughline.local.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * One listed service of each organization, by the organization's id in the files. A district that was onboarded before may
     * list more by now than the files have: these services are left alone.
     */
    private Map<String, JsonNode> organizations(District district) {
        Map<String, Service> ofTheFiles =
                district.services().stream().collect(Collectors.toMap(Service::sourceId, Function.identity()));
        Map<String, JsonNode> organizations = new TreeMap<>();
        Set<String> found = new HashSet<>();
        for (JsonNode listed : services(district)) {
            Service service = ofTheFiles.get(listed.path("sourceId").asText());
            if (service != null && service.name().equals(listed.path("name").asText())) {
                found.add(service.sourceId());
                organizations.put(service.organizationId(), listed);
            }
        }
        Deviation.unlessEqual("services of the files that are listed", ofTheFiles.keySet(), found);
        return organizations;
    }

    private List<JsonNode> services(District district) {
        List<JsonNode> services = new ArrayList<>();
        String path = "/v1/services?limit=" + LIMIT;
        for (String next = path; !next.isEmpty(); ) {
            Reply page = api.get(Accounts.admin(district), next).expect(200);
            page.at("/items").forEach(services::add);
            String cursor = page.at("/cursor").asText("");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return services;
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
