package org.throughline.referral;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What arrived at an address, read over IMAP from the mail catcher. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https://throughline\\.test(/l/referral/\\S+)");
    private static final Pattern CONSENT_LINK = Pattern.compile("https://throughline\\.test(/l/consent/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");

    private final String address;

    public Mailbox(String address) {
        this.address = address;
    }

    /** The path of the one link in the one mail, waited for. */
    public String link() {
        return found(LINK, District.await(this::mails, mails -> !mails.isEmpty()));
    }

    /** The path of a link to sign, waited for; its mail is taken out. */
    public String takeConsentLink() {
        return found(CONSENT_LINK, District.await(this::take, mails -> !mails.isEmpty()));
    }

    /** A one-time code, waited for; its mail is taken out. */
    public String takeCode() {
        return found(CODE, District.await(this::take, mails -> !mails.isEmpty()));
    }

    /** Subject and text of each. */
    public List<String> mails() {
        return read(false);
    }

    private List<String> take() {
        return read(true);
    }

    private List<String> read(boolean takenOut) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.port", System.getProperty("throughline.imap.port"));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(message.getSubject() + "\n"
                        + message.getContent().toString().replace("\r\n", "\n"));
                message.setFlag(Flags.Flag.DELETED, takenOut);
            }
            inbox.close(takenOut);
            return mails;
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String found(Pattern wanted, List<String> mails) {
        Matcher matcher = wanted.matcher(mails.get(0));
        if (!matcher.find()) {
            throw new AssertionError("the mail does not hold what it should");
        }
        return matcher.group(1);
    }
}
