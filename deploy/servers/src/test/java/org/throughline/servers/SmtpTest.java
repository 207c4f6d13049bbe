package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SmtpTest {

    @Test
    void aMailToAnyoneArrivesAndIsReadOverImap() throws Exception {
        Session session = Session.getInstance(settings());
        MimeMessage sent = new MimeMessage(session);
        sent.setFrom("school@district.test");
        sent.setRecipient(Message.RecipientType.TO, new InternetAddress("intake@agency.test"));
        sent.setSubject("Something to answer");
        sent.setText("Follow the link.\n");
        Transport.send(sent);
        try (Store store = session.getStore("imap")) {
            store.connect("intake@agency.test", "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessageCount()).isEqualTo(1);
                assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Something to answer");
                assertThat(inbox.getMessage(1).getContent().toString()).contains("Follow the link.");
            }
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", System.getProperty("throughline.smtp.host"));
        settings.setProperty("mail.smtp.port", System.getProperty("throughline.smtp.port"));
        settings.setProperty("mail.imap.host", System.getProperty("throughline.smtp.host"));
        settings.setProperty("mail.imap.port", System.getProperty("throughline.imap.port"));
        return settings;
    }
}
