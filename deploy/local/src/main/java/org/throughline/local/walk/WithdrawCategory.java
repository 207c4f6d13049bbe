package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The parent withdraws one category: from that second the agency no longer reads it. */
final class WithdrawCategory implements Step {

    private static final String WITHDRAWN = "CONTACT";

    @Override
    public void take(Story story) {
        Reply narrowed = revoke(story, Known.PARTNER_RELEASE, Map.of("categories", List.of(WITHDRAWN)));
        Deviation.unlessEqual("release", "ACTIVE", narrowed.text("/status"));
        story.tell(8, narrowed, "the parent withdraws " + WITHDRAWN + " by letter");
        Reply read = story.api()
                .get(story.agencyStaff(), "/v1/inbox/" + story.the(Known.REFERRAL))
                .expect(200);
        JsonNode student = read.at("/student");
        Deviation.unless(!student.hasNonNull("contacts"), "the agency still reads the contacts");
        Deviation.unless(student.hasNonNull("identity"), "the agency lost what was not withdrawn");
        Deviation.unlessEqual("withheld", Set.of(WITHDRAWN), codes(student.path("withheld")));
        story.tell(8, read, "the agency reads the rest, and " + WITHDRAWN + " no more");
    }

    private static Set<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    static Reply revoke(Story story, Known release, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("receivedFrom", story.the(Known.GUARDIAN));
        body.put("channel", "LETTER");
        return story.api()
                .post(story.counselor(), "/v1/releases/" + story.the(release) + "/revocation", body)
                .expect(200);
    }
}
