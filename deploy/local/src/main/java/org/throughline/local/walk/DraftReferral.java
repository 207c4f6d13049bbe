package org.throughline.local.walk;

import java.util.Map;
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
        Deviation.unlessEqual("what is missing", "RELEASE", readiness.text("/missing/0/piece"));
        story.tell(
                4,
                readiness,
                "missing: " + readiness.text("/missing/0/piece") + ", by " + readiness.text("/missing/0/actor")
                        + ", for " + readiness.at("/missing/0/categories").size() + " categories");
    }

    static String path(Story story) {
        return "/v1/referrals/" + story.the(Known.REFERRAL);
    }
}
