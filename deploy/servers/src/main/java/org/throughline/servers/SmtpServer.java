package org.throughline.servers;

import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Catches every mail in memory and sends none on; read it over IMAP with the address as the login and any password. */
final class SmtpServer implements Server {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long PATIENCE_MILLIS = 20_000;

    private final Ports ports;
    private @Nullable MailCatcher mail;

    SmtpServer(Ports ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public List<ListeningPort> ports() {
        return List.of(new ListeningPort("smtp", ports.smtp()), new ListeningPort("imap", ports.imap()));
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.empty();
    }

    @Override
    public synchronized void start() {
        MailCatcher starting = new MailCatcher(
                setup(ports.smtp(), ServerSetup.PROTOCOL_SMTP), setup(ports.imap(), ServerSetup.PROTOCOL_IMAP));
        starting.start();
        mail = starting;
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    @Override
    public synchronized void stop() {
        if (mail != null) {
            mail.stop();
            mail = null;
        }
    }

    /** It runs inside the launcher: there is nothing harder than stopping it. */
    @Override
    public void kill() {
        stop();
    }

    @Override
    public Map<String, String> properties() {
        return Map.of(
                "throughline.smtp.host", LOOPBACK,
                "throughline.smtp.port", Integer.toString(ports.smtp()),
                "throughline.imap.port", Integer.toString(ports.imap()));
    }
}
