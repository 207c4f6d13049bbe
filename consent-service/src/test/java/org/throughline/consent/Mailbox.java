package org.throughline.consent;

import jakarta.mail.Flags;
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
import org.awaitility.Awaitility;

/** Somebody's mailbox, read over IMAP as its owner reads it. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/l/consent/[^\\s]+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");

    private final String address;

    public Mailbox(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** The path of the link in the next mail, which is taken out. */
    public String nextLink() {
        return found(LINK, next());
    }

    public String nextCode() {
        return found(CODE, next());
    }

    /** The next mail whole, subject and text. */
    public String next() {
        List<String> mails = new ArrayList<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    mails.addAll(take());
                    return !mails.isEmpty();
                });
        if (mails.size() > 1) {
            throw new AssertionError("more than one mail came");
        }
        return mails.get(0);
    }

    private List<String> take() throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", Integer.getInteger("throughline.imap.port"), address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(message.getSubject() + "\n" + text(message));
                message.setFlag(Flags.Flag.DELETED, true);
            }
            inbox.close(true);
            return mails;
        }
    }

    private static String text(Message message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    private static String found(Pattern pattern, String mail) {
        Matcher matcher = pattern.matcher(mail);
        if (!matcher.find()) {
            throw new AssertionError("the mail does not contain " + pattern);
        }
        return matcher.group(1);
    }
}
