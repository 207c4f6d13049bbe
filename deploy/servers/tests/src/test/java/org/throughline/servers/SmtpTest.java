package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SmtpTest {

    @Test
    void aMailToAnyoneArrivesAndIsReadOverImapAndTakenOut() throws Exception {
        Session session = Session.getInstance(settings());
        MimeMessage sent = new MimeMessage(session);
        sent.setFrom("school@district.test");
        sent.setRecipient(Message.RecipientType.TO, new InternetAddress("intake@agency.test"));
        sent.setSubject("Something to answer");
        sent.setText("Follow the link.\n");
        Transport.send(sent);

        Mailbox intake = new Mailbox("intake@agency.test");
        assertThat(intake.only()).startsWith("Something to answer\n").contains("Follow the link.");
        assertThat(intake.next()).contains("Follow the link.");
        assertThat(intake.mails()).isEmpty();
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", System.getProperty("throughline.smtp.host"));
        settings.setProperty("mail.smtp.port", System.getProperty("throughline.smtp.port"));
        return settings;
    }
}
