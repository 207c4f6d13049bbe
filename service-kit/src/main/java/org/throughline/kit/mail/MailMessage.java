package org.throughline.kit.mail;

/** A mail as the mailer takes it. */
final class MailMessage {

    private MailMessage() {}

    static io.quarkus.mailer.Mail of(MailRows.Key key, Mail mail) {
        io.quarkus.mailer.Mail message = new io.quarkus.mailer.Mail()
                .addTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text())
                .addHeader("Message-ID", "<" + key.id() + "@throughline.invalid>")
                .addHeader("Auto-Submitted", "auto-generated");
        return mail.html() == null ? message : message.setHtml(mail.html());
    }
}
