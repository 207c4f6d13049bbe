package org.throughline.local.walk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.local.api.Reply;
import org.throughline.local.api.Waiting;

/** The guardian is asked, by a link to one of the addresses on file. */
final class RequestSignature implements Step {

    private static final Pattern LINK = Pattern.compile("(http\\S+/l/consent/\\S+)");
    private static final int ACCEPTED = 202;
    private static final int NOT_YET = 422;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public void take(Story story) {
        Plan plan = story.plan();
        story.noteMails(plan.guardianEmail());
        Reply asked = Waiting.until(
                "the student's rights holders reaching the consent service",
                PATIENCE,
                () -> ask(story),
                reply -> reply.status() == ACCEPTED);
        story.tell(4, asked, "a link goes to the guardian's mailbox, language " + plan.pageLanguage());
        story.remember(
                Known.SIGNING_LINK,
                story.mail().awaitInMail(plan.guardianEmail(), story.mailsBefore(plan.guardianEmail()), LINK));
    }

    /** Right after an import the consent service may not have heard of the family yet: 422 until it has. */
    private static Reply ask(Story story) {
        return story.api()
                .post(
                        story.counselor(),
                        "/v1/students/" + story.the(Known.STUDENT) + "/signing-requests",
                        Map.of(
                                "releaseIds",
                                List.of(story.the(Known.PARTNER_RELEASE), story.the(Known.INTEGRATOR_RELEASE)),
                                "guardianId",
                                story.the(Known.GUARDIAN),
                                "linkContactId",
                                story.the(Known.LINK_CONTACT),
                                "codeContactId",
                                story.the(Known.CODE_CONTACT),
                                "language",
                                story.plan().pageLanguage()))
                .expect(ACCEPTED, NOT_YET);
    }
}
