package org.throughline.local.walk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.Reply;

/** Two instruments, each for one recipient: the partner, and the district's results feed. */
final class WriteReleases implements Step {

    private static final List<String> PARTNER = List.of("REFERRAL_SUMMARY", "IDENTITY", "NEED", "CONTACT");
    private static final List<String> INTEGRATOR = List.of("REFERRAL_SUMMARY", "IDENTITY", "OUTCOMES");
    private static final int DAYS = 180;

    /** To whom, and the name the family knows. */
    private record Recipient(String kind, String id, String name) {}

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        Recipient partner =
                new Recipient("AGENCY", plan.agency().id(), plan.agency().name());
        Recipient integrator = new Recipient("INTEGRATOR", plan.district().integratorId(), "Results feed");
        story.remember(Known.PARTNER_RELEASE, draft(story, partner, PARTNER));
        story.remember(Known.INTEGRATOR_RELEASE, draft(story, integrator, INTEGRATOR));
    }

    private static String draft(Story story, Recipient recipient, List<String> categories) {
        Plan plan = story.plan();
        Reply drafted = story.api()
                .post(
                        story.counselor(),
                        "/v1/releases",
                        Map.of(
                                "studentId", story.the(Known.STUDENT),
                                "type", "FERPA_CONSENT",
                                "discloser", "DISTRICT",
                                "recipients", List.of(recipient),
                                "purposes", List.of("COC"),
                                "categories", categories,
                                "effectiveFrom", plan.today().toString(),
                                "effectiveUntil", plan.today().plusDays(DAYS).toString(),
                                "language", plan.guardian().writtenLanguage()))
                .expect(201);
        Deviation.unlessEqual("status", "DRAFT", drafted.text("/status"));
        story.tell(
                4,
                drafted,
                "a release for the " + recipient.kind().toLowerCase(Locale.ROOT) + ": "
                        + String.join(", ", categories));
        return drafted.text("/id");
    }
}
