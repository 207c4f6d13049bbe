package org.throughline.local.api;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.local.stack.Settings;

/** Reads what arrived by mail, over IMAP; the catcher opens any mailbox to anyone. */
public final class Mailboxes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    public Mailboxes(int port) {
        this.port = port;
    }

    /**
     * Where the text messages of a telephone arrive.
     *
     * @param number in E.164
     */
    public static String ofTelephone(String number) {
        return number.substring(1) + "@" + Settings.TEXT_GATEWAY;
    }

    /** The texts in a mailbox, the oldest first. */
    public List<String> texts(String address) {
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "5000");
        properties.put("mail.imap.timeout", "10000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> texts = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                texts.add(String.valueOf(message.getContent()));
            }
            return texts;
        } catch (MessagingException | IOException failed) {
            throw new Deviation("the mailbox cannot be read: " + failed);
        }
    }

    /** What the pattern's first group finds in the first mail that arrives beyond those already counted. */
    public String awaitInMail(String address, int alreadyThere, Pattern wanted) {
        List<String> found = Waiting.until(
                "a mail with what is needed",
                PATIENCE,
                () -> find(address, alreadyThere, wanted),
                seen -> !seen.isEmpty());
        return found.get(0);
    }

    private List<String> find(String address, int alreadyThere, Pattern wanted) {
        return texts(address).stream()
                .skip(alreadyThere)
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
