package org.throughline.kit.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/**
 * Why a mail was not sent, as a code: what a mail server says may quote the address.
 *
 * @param code such as {@code SMTP_550} or {@code ConnectException}
 * @param lasting whether the server refused this very mail, so that another attempt is useless
 */
record SendFailure(String code, boolean lasting) {

    /** Mailbox unavailable, not local, too large, name not allowed. Other permanent replies are about us, not the mail. */
    private static final Set<Integer> REFUSED = Set.of(550, 551, 552, 553);

    static SendFailure of(Throwable failure) {
        if (failure instanceof SMTPException refusal) {
            return new SendFailure("SMTP_" + refusal.getReplyCode(), REFUSED.contains(refusal.getReplyCode()));
        }
        return new SendFailure(failure.getClass().getSimpleName(), false);
    }
}
