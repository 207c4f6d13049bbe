package org.throughline.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpTest {

    private static final int ROUNDS = 200;
    private static final int READERS = 6;

    private final ExecutorService threads = Executors.newCachedThreadPool();

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

    /** Whoever is first makes the mailbox, and none of those who come at the same moment is turned away. */
    @Test
    void aMailboxIsMadeOnceWhoeverComesFirst() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = "guardian" + round + "@families.test";
            CyclicBarrier together = new CyclicBarrier(READERS);
            List<Future<String>> answers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                answers.add(threads.submit(() -> signIn(address, together)));
            }

            for (Future<String> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("a1 OK");
            }
        }
    }

    /** Connects, waits for the others, and gives the answer to its sign-in; null where the connection was dropped. */
    private static String signIn(String address, CyclicBarrier together) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", Integer.getInteger("throughline.imap.port"))) {
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answers.readLine()).startsWith("* OK");
            together.await(10, TimeUnit.SECONDS);
            socket.getOutputStream().write(("a1 LOGIN " + address + " any\r\n").getBytes(US_ASCII));
            return answers.readLine();
        }
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", System.getProperty("throughline.smtp.host"));
        settings.setProperty("mail.smtp.port", System.getProperty("throughline.smtp.port"));
        return settings;
    }
}
