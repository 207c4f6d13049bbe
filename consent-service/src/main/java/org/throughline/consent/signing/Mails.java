package org.throughline.consent.signing;

import java.time.LocalDate;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.tenancy.Tenant;

/** The messages of a signing, by mail or text message: none names the student, the recipient or a category. */
final class Mails {
    private Mails() {}

    static Mail link(Signing signing, String district, Texts texts) {
        Persons persons = signing.present();
        Intent intent = signing.intent();
        return persons.link()
                .message(
                        texts.get("mailLinkSubject", district),
                        texts.get(intent.key("mailLinkText"), persons.signerName(), district) + withLink(texts),
                        TextMessages.link(intent, district, texts))
                .withLink(signing.link());
    }

    /** The same link once more. */
    static Mail reminder(Signing signing, Tenant district, Texts texts) {
        Persons persons = signing.present();
        LocalDate last =
                signing.expiresAt().minusMillis(1).atZone(district.zone()).toLocalDate();
        return persons.link()
                .message(
                        texts.get("mailReminderSubject", district.name()),
                        texts.get("mailReminderText", persons.signerName(), district.name(), texts.date(last))
                                + withLink(texts),
                        TextMessages.reminder(district.name(), last, texts))
                .withLink(signing.link());
    }

    static Mail code(Persons persons, String code, String district, Texts texts) {
        return persons.code()
                .message(
                        texts.get("mailCodeSubject", district),
                        texts.get("mailCodeText", persons.signerName(), district) + "\n\n" + code + "\n\n"
                                + texts.get("mailCodeEnd") + "\n",
                        TextMessages.code(code, district, texts));
    }

    private static String withLink(Texts texts) {
        return "\n\n" + Mail.LINK + "\n\n" + texts.get("mailLinkEnd") + "\n";
    }
}
