package org.throughline.local.walk;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.local.api.Deviation;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Reply;

/** The family's way: the link, a code over the other address, both boxes ticked, signed. */
final class SignReleases implements Step {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6}|\\d{8})\\s*$");

    @Override
    public void take(Story story) {
        LinkVisit visit = new LinkVisit(URI.create(story.the(Known.SIGNING_LINK)));
        String language = LinkVisit.field("lang", story.plan().pageLanguage());
        Reply looked = visit.look().expect(200);
        requireNothingPersonal(story, looked);
        story.tell(4, looked, "a form without anybody's data; a GET changes nothing");
        story.tell(4, visit.open(language).expect(303), "opened; from here on without the secret");
        prove(story, visit, language);
        sign(story, visit, language);
        requireSigned(story, Known.PARTNER_RELEASE);
        requireSigned(story, Known.INTEGRATOR_RELEASE);
    }

    private static void requireNothingPersonal(Story story, Reply page) {
        Deviation.unless(
                !page.body().contains(story.plan().student().familyName()),
                "the page before the code names the student");
    }

    private static void prove(Story story, LinkVisit visit, String language) {
        String address = story.plan().codeEmail();
        requireNothingPersonal(story, visit.read().expect(200));
        story.noteMails(address);
        story.tell(4, visit.submit("/code", language).expect(200), "a one-time code is on its way");
        String code = story.mail().awaitInMail(address, story.mailsBefore(address), CODE);
        Reply read = visit.submit("/verification", language + "&" + LinkVisit.field("code", code))
                .expect(200);
        for (String release : releases(story)) {
            Deviation.unless(read.body().contains(release), "a release is not on the page");
        }
        story.tell(
                4,
                read,
                "the code is right: two releases to read, in " + story.plan().pageLanguage());
    }

    private static void sign(Story story, LinkVisit visit, String language) {
        StringBuilder form = new StringBuilder(language).append("&").append(LinkVisit.field("answer", "sign"));
        releases(story).forEach(release -> form.append("&").append(LinkVisit.field("release", release)));
        story.tell(4, visit.submit("/answer", form.toString()).expect(200), "both ticked and signed");
    }

    private static List<String> releases(Story story) {
        return List.of(story.the(Known.PARTNER_RELEASE), story.the(Known.INTEGRATOR_RELEASE));
    }

    private static void requireSigned(Story story, Known which) {
        Reply release = story.api()
                .get(story.counselor(), "/v1/releases/" + story.the(which))
                .expect(200);
        Deviation.unlessEqual("release", "ACTIVE", release.text("/status"));
        Deviation.unlessEqual("signer", story.the(Known.GUARDIAN), release.text("/signature/signerId"));
        String expected = story.plan().guardian().secondaryEmail().isPresent() ? "LINK_AND_CODE" : "TEST_ONLY";
        Deviation.unlessEqual("authentication", expected, release.text("/signature/authentication"));
        story.tell(4, release, "active, authenticated by " + expected);
    }
}
