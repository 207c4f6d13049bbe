package org.throughline.local.walk;

import java.util.Map;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** The loop closes on evidence. */
final class CloseReferral implements Step {

    @Override
    public void take(Story story) {
        Reply closed = story.api()
                .post(story.agencyStaff(), DraftReferral.path(story) + "/closure", Map.of("outcome", "SERVED"))
                .expect(200);
        Deviation.unlessEqual("status", "SERVED", closed.text("/status"));
        story.tell(9, closed, "closed as served");
        Reply again = story.api()
                .post(story.agencyStaff(), DraftReferral.path(story) + "/acceptance")
                .expectProblem(409, "illegal-move");
        story.tell(9, again, "nothing follows a closed referral");
        AnswerByLink.requireStatus(story, "SERVED");
    }
}
