package org.throughline.servers;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GreenMail that answers at once, whoever comes first. It writes an answer line by line: without this, the system holds each line
 * back until the one before was acknowledged, which a reader's system puts off for 40 ms, and one look into a mailbox takes half
 * a second.
 */
final class MailCatcher extends GreenMail {

    MailCatcher(ServerSetup smtp, ServerSetup imap) {
        super(new ServerSetup[] {smtp, imap});
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
        Managers managers = new Accounts();
        return Stream.of(setups)
                .collect(Collectors.toMap(
                        ServerSetup::getProtocol,
                        setup -> setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)
                                ? new PromptSmtp(setup, managers)
                                : new PromptImap(setup, managers)));
    }

    /** An account is made by its first mail or by its first reader, without a password; of two that come at once neither is turned away. */
    private static final class Accounts extends Managers {
        private final UserManager users = new OnceEach(getImapHostManager());
        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), users);

        Accounts() {
            users.setAuthRequired(false);
        }

        @Override
        public UserManager getUserManager() {
            return users;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }

    private static final class OnceEach extends UserManager {

        OnceEach(ImapHostManager mailboxes) {
            super(mailboxes);
        }

        @Override
        public synchronized GreenMailUser createUser(String email, String login, String password) throws UserException {
            GreenMailUser known = getUser(login);
            return known == null ? super.createUser(email, login, password) : known;
        }
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
