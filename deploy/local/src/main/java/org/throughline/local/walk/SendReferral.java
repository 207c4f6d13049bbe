package org.throughline.local.walk;

import java.util.regex.Pattern;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** Nothing is missing any more: the referral is sent, and the agency gets a link. */
final class SendReferral implements Step {

    private static final Pattern LINK = Pattern.compile("(http\\S+/l/referral/\\S+)");

    @Override
    public void take(Story story) {
        String intake = story.plan().agency().intakeEmail();
        story.noteMails(intake);
        story.remember(Known.CURSOR, head(story));
        Reply ready = story.api()
                .get(story.counselor(), DraftReferral.path(story) + "/readiness")
                .expect(200);
        Deviation.unless(ready.at("/ready").asBoolean(), "it should be ready: " + ready.body());
        story.tell(4, ready, "ready");
        Reply sent = story.api()
                .post(story.counselor(), DraftReferral.path(story) + "/sending")
                .expect(200);
        Deviation.unlessEqual("status", "REQUESTED", sent.text("/status"));
        Deviation.unlessEqual("agency", story.plan().agency().id(), sent.text("/agencyId"));
        story.tell(5, sent, "sent; it has disclosed nothing yet");
        story.remember(Known.AGENCY_LINK, story.mail().awaitInMail(intake, story.mailsBefore(intake), LINK));
    }

    /** Where the feed ends before the referral begins. */
    private static String head(Story story) {
        Reply head = story.api().get(story.integrator(), "/v1/changes/head").expect(200);
        story.tell(4, head, "the integrator notes where its feed ends");
        return head.text("/cursor");
    }
}
