package org.throughline.referral;

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

    private final String address;

    public Mailbox(String address) {
        this.address = address;
    }

    /** The path of the one link in the one mail, waited for. */
    public String link() {
        String mail = District.await(this::mails, mails -> !mails.isEmpty()).get(0);
        Matcher link = LINK.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("the mail has no link");
        }
        return link.group(1);
    }

    /** Subject and text of each. */
    public List<String> mails() {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.port", System.getProperty("throughline.imap.port"));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(message.getSubject() + "\n" + message.getContent());
            }
            return mails;
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
