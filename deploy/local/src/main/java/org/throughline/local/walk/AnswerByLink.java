package org.throughline.local.walk;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Reply;

/** The agency's intake opens the link of its mail, sees a summary without a name, and answers. */
final class AnswerByLink implements Step {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        LinkVisit visit = new LinkVisit(URI.create(story.the(Known.AGENCY_LINK)));
        Reply looked = visit.look().expect(200);
        Deviation.unless(!looked.body().contains(plan.student().schoolName()), "a GET shows the summary");
        story.tell(5, looked, "the agency's mail: a form, no data");
        story.tell(5, visit.open("").expect(303), "opened");
        Reply summary = visit.read().expect(200);
        requireSummary(plan, summary);
        story.tell(5, summary, "the summary: service, school, need, grades, language; no name");
        Matcher key = KEY.matcher(summary.body());
        Deviation.unless(key.find(), "the page has no form to answer by");
        String answer = plan.waitlistFirst() ? "WAITLIST" : "ACCEPT";
        String form = LinkVisit.field("key", key.group(1)) + "&" + LinkVisit.field("answer", answer);
        story.tell(5, visit.submit("/answer", form).expect(200), "answered: " + answer.toLowerCase(Locale.ROOT));
        story.tell(5, visit.look().expect(410), "the link was good for one answer");
        accept(story);
    }

    private static void requireSummary(Plan plan, Reply summary) {
        Deviation.unless(summary.body().contains(plan.student().schoolName()), "the summary lacks the school");
        Deviation.unless(
                summary.body().contains(plan.need().toLowerCase(Locale.ROOT).replace('_', ' ')),
                "the summary lacks the need");
        Deviation.unless(!summary.body().contains(plan.student().familyName()), "the summary names the student");
    }

    /** From the waitlist later, over the API. */
    private static void accept(Story story) {
        if (story.plan().waitlistFirst()) {
            requireStatus(story, "WAITLISTED");
            Reply accepted = story.api()
                    .post(story.agencyStaff(), DraftReferral.path(story) + "/acceptance")
                    .expect(200);
            Deviation.unlessEqual("status", "ACCEPTED", accepted.text("/status"));
            story.tell(5, accepted, "a place became free: accepted over the API");
        }
        requireStatus(story, "ACCEPTED");
    }

    static void requireStatus(Story story, String expected) {
        Reply referral =
                story.api().get(story.counselor(), DraftReferral.path(story)).expect(200);
        Deviation.unlessEqual("status for the school", expected, referral.text("/status"));
    }
}
