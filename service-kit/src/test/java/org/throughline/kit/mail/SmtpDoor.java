package org.throughline.kit.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A door before the mail server. While the file at {@code kit.test.smtp-closed} exists the server is down: it refuses
 * connections, or, where the file says DROP, accepts and drops them; the ones that are open are dropped too.
 */
public final class SmtpDoor implements QuarkusTestResourceLifecycleManager {

    private static final int POLL_MILLIS = 20;

    private volatile ServerSocket server;
    private volatile boolean stopped;
    private volatile Path closed;

    @Override
    public Map<String, String> start() {
        try {
            closed = Files.createTempDirectory("smtp-door").resolve("closed");
            server = listening(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread(this::serve);
        return Map.of(
                "kit.test.smtp-closed", closed.toString(),
                "quarkus.mailer.port", String.valueOf(server.getLocalPort()),
                "throughline.mail.attempts", "16",
                "throughline.mail.send-timeout", "PT1S",
                "throughline.mail.first-retry", "PT0.1S",
                "throughline.mail.longest-retry", "PT0.2S",
                "throughline.mail.poll", "PT0.1S");
    }

    @Override
    public void stop() {
        stopped = true;
        try {
            server.close();
            Files.deleteIfExists(closed);
            Files.delete(closed.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        while (!stopped) {
            try {
                if (isDown() && !drops()) {
                    server.close();
                    Thread.sleep(POLL_MILLIS);
                } else {
                    accept();
                }
            } catch (IOException | InterruptedException over) {
                // Nobody came for a while, or somebody left: the next round may do better.
            }
        }
    }

    private void accept() throws IOException {
        if (server.isClosed()) {
            server = listening(server.getLocalPort());
        }
        Socket client = server.accept();
        if (isDown()) {
            client.close();
            return;
        }
        Socket mailServer = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("throughline.smtp.port"));
        thread(() -> copy(client, mailServer));
        thread(() -> copy(mailServer, client));
    }

    private static ServerSocket listening(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.setSoTimeout(POLL_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private boolean isDown() {
        return Files.exists(closed);
    }

    private boolean drops() throws IOException {
        return Files.readString(closed).equals("DROP");
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read > 0 && !isDown(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException over) {
            // One side hung up: closing both is all there is to do.
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "smtp-door");
        thread.setDaemon(true);
        thread.start();
    }
}
