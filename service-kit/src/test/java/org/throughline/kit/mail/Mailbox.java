package org.throughline.kit.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A fresh address and what arrived there, read over IMAP. */
final class Mailbox {

    private final String address = UUID.randomUUID() + "@example.org";

    /** @param text every text part, the html after the plain one */
    record Received(String messageId, String subject, String text) {}

    String address() {
        return address;
    }

    List<Received> received() {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", "5000");
        properties.setProperty("mail.imap.timeout", "5000");
        int port = Integer.getInteger("throughline.imap.port");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return read(inbox.getMessages());
            }
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException("the mailbox cannot be read", failure);
        }
    }

    private static List<Received> read(Message[] messages) throws MessagingException, IOException {
        List<Received> received = new ArrayList<>();
        for (Message message : messages) {
            received.add(new Received(message.getHeader("Message-ID")[0], message.getSubject(), text(message)));
        }
        return received;
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.getContent().toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i)));
        }
        return text.toString();
    }
}
