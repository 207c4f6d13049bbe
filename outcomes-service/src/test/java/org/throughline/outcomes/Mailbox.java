package org.throughline.outcomes;

import static org.awaitility.Awaitility.await;

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

/** Somebody's mailbox, read over IMAP as its owner reads it. */
record Mailbox(String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the pattern's group finds in the next mail, which is taken out. */
    String next(Pattern wanted) {
        List<String> mails = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            mails.addAll(take());
            return !mails.isEmpty();
        });
        Matcher found = wanted.matcher(mails.get(0));
        if (!found.find()) {
            throw new AssertionError("the mail does not hold what it should");
        }
        return found.group(1);
    }

    private List<String> take() throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", Integer.getInteger("throughline.imap.port"), address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(message.getContent().toString().replace("\r\n", "\n"));
                message.setFlag(Flags.Flag.DELETED, true);
            }
            inbox.close(true);
            return mails;
        }
    }
}
