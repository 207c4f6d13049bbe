package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Api;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;
import org.throughline.local.api.Waiting;

/** The integrator's feed tells the journey; once the release is revoked, the same cursor answers with tombstones. */
final class ReadFeed implements Step {

    private static final String LIMIT = "100";

    @Override
    public void take(Story story) {
        Reply page = Waiting.until(
                "the closing reaching the feed",
                Story.PATIENCE,
                () -> page(story),
                seen -> journeys(story, seen).stream()
                        .anyMatch(entry -> entry.path("status").asText().equals("CLOSED")));
        List<JsonNode> told = journeys(story, page);
        JsonNode last = told.get(told.size() - 1);
        Deviation.unlessEqual("outcome", "SERVED", last.path("outcome").asText());
        Deviation.unlessEqual("attended", 1, last.path("sessionsAttended").asInt());
        Deviation.unlessEqual(
                "school",
                story.plan().student().school(),
                last.path("schoolSourcedId").asText());
        story.tell(9, page, told.size() + " entries, the last: closed, served, 1 session attended");
        revoked(
                story,
                told.stream().map(entry -> entry.path("entryId").asText()).collect(Collectors.toSet()));
    }

    private static void revoked(Story story, Set<String> told) {
        Reply revoked = WithdrawCategory.revoke(story, Known.INTEGRATOR_RELEASE, Map.of());
        Deviation.unlessEqual("release", "REVOKED", revoked.text("/status"));
        story.tell(9, revoked, "the parent revokes the feed's release");
        Reply again = page(story);
        Deviation.unless(journeys(story, again).isEmpty(), "the feed still tells the journey");
        Deviation.unless(!again.body().contains(story.the(Known.STUDENT)), "the feed still names the student");
        Set<String> stopped = StreamSupport.stream(again.at("/items").spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals("STOP_USING"))
                .map(entry -> entry.path("entryId").asText())
                .collect(Collectors.toSet());
        Deviation.unless(stopped.containsAll(told), "an entry that was told has no tombstone");
        story.tell(9, again, "the same cursor: STOP_USING for what was told, no student data");
    }

    private static Reply page(Story story) {
        return story.api()
                .get(
                        story.integrator(),
                        "/v1/changes" + Api.query(Map.of("cursor", story.the(Known.CURSOR), "limit", LIMIT)))
                .expect(200);
    }

    private static List<JsonNode> journeys(Story story, Reply page) {
        return StreamSupport.stream(page.at("/items").spliterator(), false)
                .filter(entry -> entry.path("type").asText().equals("JOURNEY"))
                .filter(entry -> entry.path("referralId").asText().equals(story.the(Known.REFERRAL)))
                .toList();
    }
}
