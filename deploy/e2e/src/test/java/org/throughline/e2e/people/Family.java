package org.throughline.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.local.api.LinkVisit;
import org.throughline.local.api.Mailboxes;
import org.throughline.local.api.Reply;

/** A parent with two mailboxes or telephones and a browser, and without an account. */
public final class Family {

    private static final Pattern LINK = Pattern.compile("(http\\S+/l/consent/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6}|\\d{8})\\s*$");

    private final Case about;
    private final Mailboxes mail;
    private final String links;
    private final String codes;
    private int linksRead;
    private int codesRead;

    Family(Case about, Mailboxes mail) {
        this(about, mail, about.linkAddress(), about.codeAddress());
    }

    /** By text message alone. */
    Family(Case about, Mailboxes mail, Telephones telephones) {
        this(about, mail, telephones.links().mailbox(), telephones.codes().mailbox());
    }

    private Family(Case about, Mailboxes mail, String links, String codes) {
        this.about = about;
        this.mail = mail;
        this.links = links;
        this.codes = codes;
        this.linksRead = mail.texts(links).size();
        this.codesRead = mail.texts(codes).size();
    }

    /** The link of the next mail or text message, in a browser that has not followed it yet. */
    public LinkVisit receiveLink() {
        return new LinkVisit(nextLink());
    }

    /** The link of the next mail, not followed yet. */
    public URI nextLink() {
        String link = mail.awaitInMail(links, linksRead, LINK);
        linksRead = mail.texts(links).size();
        return URI.create(link);
    }

    /** The code of the next mail to the other address. */
    public String nextCode() {
        String code = mail.awaitInMail(codes, codesRead, CODE);
        codesRead = mail.texts(codes).size();
        return code;
    }

    /** Opens the link, has a code sent to the other address, and types it: now the releases can be read. */
    public Reply openAndProve(LinkVisit visit) {
        assertThat(visit.look().expect(200).body()).as("the page before a code").doesNotContain(familyName());
        visit.open(language()).expect(303);
        assertThat(visit.read().expect(200).body()).as("the page before a code").doesNotContain(familyName());
        visit.submit("/code", language()).expect(200);
        return visit.submit("/verification", language() + "&" + LinkVisit.field("code", nextCode()))
                .expect(200);
    }

    /** Ticks these and signs. */
    public void sign(LinkVisit visit, List<String> releases) {
        StringBuilder form = new StringBuilder(language()).append('&').append(LinkVisit.field("answer", "sign"));
        releases.forEach(release -> form.append('&').append(LinkVisit.field("release", release)));
        visit.submit("/answer", form.toString()).expect(200);
    }

    /** From the mail to the signature. */
    public void receiveAndSign(List<String> releases) {
        LinkVisit visit = receiveLink();
        openAndProve(visit);
        sign(visit, releases);
    }

    private String familyName() {
        return about.student().familyName();
    }

    private String language() {
        return LinkVisit.field("lang", about.guardian().writtenLanguage());
    }
}
