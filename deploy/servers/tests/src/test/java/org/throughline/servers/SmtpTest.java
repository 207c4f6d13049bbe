package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpTest {

    private static final int ROUNDS = 50;
    private static final int READERS = 6;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Test
    void aMailToAnyoneArrivesAndIsReadOverImapAndTakenOut() throws Exception {
        send("intake@agency.test");

        Mailbox intake = new Mailbox("intake@agency.test");
        assertThat(intake.only()).startsWith("Something to answer\n").contains("Follow the link.");
        assertThat(intake.next()).contains("Follow the link.");
        assertThat(intake.mails()).isEmpty();
    }

    /** Whoever is first makes the mailbox, and none is turned away. */
    @Test
    void theFirstMailAndTheFirstReadersMayComeTogether() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = "guardian" + round + "@families.test";
            CyclicBarrier start = new CyclicBarrier(READERS + 1);
            List<CompletableFuture<Void>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> together(start, () -> new Mailbox(address).mails()))
                    .toList();

            together(start, () -> send(address)).get(10, TimeUnit.SECONDS);

            for (CompletableFuture<Void> reader : readers) {
                reader.get(10, TimeUnit.SECONDS);
            }
            assertThat(new Mailbox(address).only()).contains("Follow the link.");
        }
    }

    private CompletableFuture<Void> together(CyclicBarrier start, Runnable act) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        start.await();
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        throw new IllegalStateException(broken);
                    }
                    act.run();
                },
                threads);
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private static void send(String address) {
        try {
            MimeMessage sent = new MimeMessage(Session.getInstance(settings()));
            sent.setFrom("school@district.test");
            sent.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            sent.setSubject("Something to answer");
            sent.setText("Follow the link.\n");
            Transport.send(sent);
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", System.getProperty("throughline.smtp.host"));
        settings.setProperty("mail.smtp.port", System.getProperty("throughline.smtp.port"));
        return settings;
    }
}
