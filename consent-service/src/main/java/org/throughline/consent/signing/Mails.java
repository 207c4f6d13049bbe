package org.throughline.consent.signing;

import org.throughline.kit.link.LinkId;
import org.throughline.kit.mail.Mail;

/** The two mails of a signing: neither names the student, the recipient or a category. */
final class Mails {
    private Mails() {}

    static Mail link(Persons persons, LinkId link, String district, Texts texts) {
        String text = texts.get("mailLinkText", persons.signerName(), district) + "\n\n" + Mail.LINK + "\n\n"
                + texts.get("mailLinkEnd") + "\n";
        return Mail.of(persons.link().address(), texts.get("mailLinkSubject", district), text)
                .withLink(link);
    }

    static Mail code(Persons persons, String code, String district, Texts texts) {
        String text = texts.get("mailCodeText", persons.signerName(), district) + "\n\n" + code + "\n\n"
                + texts.get("mailCodeEnd") + "\n";
        return Mail.of(persons.code().address(), texts.get("mailCodeSubject", district), text);
    }
}
