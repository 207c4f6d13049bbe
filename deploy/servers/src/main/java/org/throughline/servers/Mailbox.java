package org.throughline.servers;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's mailbox, read over IMAP as its owner reads it. A module whose tests use it has a mail implementation among its own test dependencies.
 *
 * @param address the login too; the catcher asks for no password
 */
public record Mailbox(String address) {

    /** Made once: it looks for providers on the whole class path. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/l/[a-z]+/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 20;

    /** Subject and text of each mail, the oldest first; they stay. */
    public List<String> mails() {
        return read(false);
    }

    /** The one mail that comes, waited for; it stays. */
    public String only() {
        return awaited(false);
    }

    /** The next mail, waited for and taken out. */
    public String next() {
        return awaited(true);
    }

    /** The path of the link in the one mail; it stays. */
    public String link() {
        return found(LINK, only());
    }

    /** The path of the link in the next mail, which is taken out. */
    public String nextLink() {
        return found(LINK, next());
    }

    /** The one-time code in the next mail, which is taken out. */
    public String nextCode() {
        return found(CODE, next());
    }

    /** What a mail says apart from its links: a link's secret is random, and may spell any short name. */
    public static String words(String mail) {
        return LINK.matcher(mail).replaceAll("");
    }

    private String awaited(boolean takenOut) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> mails = read(takenOut);
        while (mails.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no mail came");
            }
            pause();
            mails = read(takenOut);
        }
        if (mails.size() > 1) {
            throw new AssertionError("more than one mail came");
        }
        return mails.get(0);
    }

    private List<String> read(boolean takenOut) {
        try (Store store = SESSION.getStore("imap")) {
            store.connect("127.0.0.1", Integer.getInteger("throughline.imap.port"), address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(message.getSubject() + "\n" + text(message).replace("\r\n", "\n"));
                message.setFlag(Flags.Flag.DELETED, takenOut);
            }
            inbox.close(takenOut);
            return mails;
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException("the mailbox cannot be read", failed);
        }
    }

    /** Of one that comes in several forms, the plain one, which is the first. */
    private static String text(Part mail) throws MessagingException, IOException {
        return mail.getContent() instanceof Multipart forms
                ? text(forms.getBodyPart(0))
                : mail.getContent().toString();
    }

    private static String found(Pattern wanted, String mail) {
        Matcher matcher = wanted.matcher(mail);
        if (!matcher.find()) {
            throw new AssertionError("the mail does not hold " + wanted);
        }
        return matcher.group(1);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
