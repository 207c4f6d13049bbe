package org.throughline.servers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * GreenMail that answers at once. It writes an answer line by line: without this, the system holds each line back until the one before was
 * acknowledged, which a reader's system puts off for 40 ms, and one look into a mailbox takes half a second.
 */
final class MailCatcher extends GreenMail {

    MailCatcher(ServerSetup smtp, ServerSetup imap) {
        super(new ServerSetup[] {smtp, imap});
        withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        Map<String, AbstractServer> services = super.createServices(setups, managers);
        services.computeIfPresent(
                ServerSetup.PROTOCOL_SMTP, (smtp, usual) -> new PromptSmtp(usual.getServerSetup(), managers));
        services.computeIfPresent(
                ServerSetup.PROTOCOL_IMAP, (imap, usual) -> new PromptImap(usual.getServerSetup(), managers));
        return services;
    }

    private static Socket prompt(Socket client) {
        try {
            client.setTcpNoDelay(true);
        } catch (SocketException gone) {
            // Whoever reads or writes next is told.
        }
        return client;
    }

    private static final class PromptSmtp extends SmtpServer {

        PromptSmtp(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return super.createProtocolHandler(prompt(client));
        }
    }

    private static final class PromptImap extends AbstractServer {

        PromptImap(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), prompt(client));
        }
    }
}
