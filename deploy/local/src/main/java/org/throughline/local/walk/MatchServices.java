package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** Which services fit, and why: exactly those that the directory's files say. */
final class MatchServices implements Step {

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        Map<String, String> ids = ids(story);
        Reply matches =
                story.api().post(story.counselor(), "/v1/matches", need(plan)).expect(200);
        Set<String> expected = plan.fittingServices().stream().map(ids::get).collect(Collectors.toSet());
        Deviation.unlessEqual("services that fit", expected, eligible(matches));
        Deviation.unlessEqual(
                "their number", expected.size(), matches.at("/eligibleCount").asInt());
        matches.at("/excluded").forEach(MatchServices::requireReason);
        story.remember(Known.SERVICE, String.valueOf(ids.get(plan.partner().sourceId())));
        story.tell(
                3,
                matches,
                expected.size() + " services fit, as the files say; chosen: "
                        + plan.partner().name() + " of " + plan.agency().name());
    }

    /** The ids that the directory gave to the services of the files. */
    private static Map<String, String> ids(Story story) {
        Reply listed = story.api()
                .get(
                        story.counselor(),
                        "/v1/services"
                                + Api.query(Map.of("category", story.plan().need(), "limit", "200")))
                .expect(200);
        Map<String, String> ids = new HashMap<>();
        listed.at("/items")
                .forEach(service -> ids.put(
                        service.path("sourceId").asText(), service.path("id").asText()));
        story.tell(3, listed, ids.size() + " services for this need are listed");
        return ids;
    }

    private static Map<String, Object> need(Plan plan) {
        Map<String, Object> need = new HashMap<>(Map.of(
                "needCategory",
                plan.need(),
                "language",
                plan.guardian().language(),
                "age",
                plan.age(),
                "schoolSourcedId",
                plan.student().school(),
                "limit",
                200));
        plan.insurance().ifPresent(insurance -> need.put("insurance", insurance));
        return need;
    }

    private static Set<String> eligible(Reply matches) {
        return StreamSupport.stream(matches.at("/eligible").spliterator(), false)
                .map(match -> match.path("serviceId").asText())
                .collect(Collectors.toSet());
    }

    private static void requireReason(JsonNode excluded) {
        Deviation.unless(
                StreamSupport.stream(excluded.path("reasons").spliterator(), false)
                        .anyMatch(reason -> reason.path("outcome").asText().equals("UNMET")),
                "a service was excluded without a reason");
    }
}
