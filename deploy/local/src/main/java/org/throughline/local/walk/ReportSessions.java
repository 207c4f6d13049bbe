package org.throughline.local.walk;

import java.util.Map;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;
import org.throughline.local.api.Waiting;

/** Sessions are reported, a missed one and one that was attended; only the second is evidence. */
final class ReportSessions implements Step {

    @Override
    public void take(Story story) {
        report(story, false, "a missed session");
        Reply refused = story.api()
                .post(story.agencyStaff(), DraftReferral.path(story) + "/closure", Map.of("outcome", "SERVED"))
                .expectProblem(409, "evidence-missing");
        story.tell(7, refused, "not closed as served: no attended session yet");
        report(story, true, "an attended session");
        Reply journey = Waiting.until(
                "the sessions reaching the outcomes service",
                Story.PATIENCE,
                () -> journey(story),
                seen -> seen.status() == 200 && seen.at("/sessionsHeld").asInt() == 2);
        Deviation.unlessEqual("attended", 1, journey.at("/sessionsAttended").asInt());
        Deviation.unlessEqual("student", story.the(Known.STUDENT), journey.text("/studentId"));
        story.tell(7, journey, "the facts arrived: 2 sessions, 1 attended");
    }

    private static void report(Story story, boolean attended, String what) {
        Reply reported = story.api()
                .post(
                        story.agencyStaff(),
                        DraftReferral.path(story) + "/sessions",
                        Map.of("heldOn", story.plan().today().toString(), "attended", attended))
                .expect(200);
        Deviation.unlessEqual("status", "IN_PROGRESS", reported.text("/status"));
        story.tell(7, reported, what);
    }

    private static Reply journey(Story story) {
        return story.api()
                .get(story.counselor(), "/v1/journeys/" + story.the(Known.REFERRAL))
                .expect(200, 404);
    }
}
