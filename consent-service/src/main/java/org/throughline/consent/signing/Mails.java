package org.throughline.consent.signing;

import org.throughline.kit.mail.Mail;
import org.throughline.kit.tenancy.Tenant;

/** The messages of a signing: none names the student, the recipient or a category. */
final class Mails {
    private Mails() {}

    static Mail link(Signing signing, String district, Texts texts) {
        Persons persons = signing.present();
        String text = persons.link().isTexted()
                ? texts.get("smsLink", district) + "\n" + Mail.LINK + "\n"
                : texts.get(signing.intent().key("mailLinkText"), persons.signerName(), district) + withLink(texts);
        return Mail.of(persons.link().address(), texts.get("mailLinkSubject", district), text)
                .withLink(signing.link());
    }

    /** The same link once more. */
    static Mail reminder(Signing signing, Tenant district, Texts texts) {
        Persons persons = signing.present();
        String last = texts.date(
                signing.expiresAt().minusMillis(1).atZone(district.zone()).toLocalDate());
        String text = persons.link().isTexted()
                ? texts.get("smsReminder", district.name(), last) + "\n" + Mail.LINK + "\n"
                : texts.get("mailReminderText", persons.signerName(), district.name(), last) + withLink(texts);
        return Mail.of(persons.link().address(), texts.get("mailReminderSubject", district.name()), text)
                .withLink(signing.link());
    }

    static Mail code(Persons persons, String code, String district, Texts texts) {
        String text = persons.code().isTexted()
                ? texts.get("smsCode", district) + "\n" + code + "\n"
                : texts.get("mailCodeText", persons.signerName(), district) + "\n\n" + code + "\n\n"
                        + texts.get("mailCodeEnd") + "\n";
        return Mail.of(persons.code().address(), texts.get("mailCodeSubject", district), text);
    }

    private static String withLink(Texts texts) {
        return "\n\n" + Mail.LINK + "\n\n" + texts.get("mailLinkEnd") + "\n";
    }
}
