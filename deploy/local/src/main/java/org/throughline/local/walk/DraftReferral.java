package org.throughline.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The counselor drafts the referral; sending it is refused, and readiness names what is missing. */
final class DraftReferral implements Step {

    @Override
    public void take(Story story) {
        Reply draft = story.api()
                .post(
                        story.counselor(),
                        "/v1/referrals",
                        Map.of(
                                "studentId", story.the(Known.STUDENT),
                                "serviceId", story.the(Known.SERVICE),
                                "needCategory", story.plan().need(),
                                "tier", story.plan().tier(),
                                "reason", "Two reports agree, and the family has asked for it."))
                .expect(201);
        Deviation.unlessEqual("status", "DRAFT", draft.text("/status"));
        story.remember(Known.REFERRAL, draft.text("/id"));
        story.tell(3, draft, "a draft; nothing has left the district");
        readiness(story);
        Reply refused =
                story.api().post(story.counselor(), path(story) + "/sending").expectProblem(409, "no-permit");
        story.tell(4, refused, "not sent: " + refused.text("/errors/0/code"));
    }

    private static void readiness(Story story) {
        Reply readiness =
                story.api().get(story.counselor(), path(story) + "/readiness").expect(200);
        Deviation.unless(!readiness.at("/ready").asBoolean(), "it should not be ready without a release");
        List<JsonNode> missing = pieces(readiness);
        List<JsonNode> blocking = missing.stream()
                .filter(piece -> piece.path("blocks").asBoolean())
                .toList();
        Deviation.unlessEqual("what blocks", "RELEASE", names(blocking));
        missing.removeAll(blocking);
        story.tell(
                4,
                readiness,
                "missing: RELEASE, by " + blocking.get(0).path("actor").asText() + ", for "
                        + blocking.get(0).path("categories").size() + " categories; warned of: " + names(missing));
    }

    private static List<JsonNode> pieces(Reply readiness) {
        List<JsonNode> pieces = new ArrayList<>();
        readiness.at("/missing").forEach(pieces::add);
        return pieces;
    }

    private static String names(List<JsonNode> pieces) {
        return pieces.stream().map(piece -> piece.path("piece").asText()).collect(Collectors.joining(", "));
    }

    static String path(Story story) {
        return "/v1/referrals/" + story.the(Known.REFERRAL);
    }
}
