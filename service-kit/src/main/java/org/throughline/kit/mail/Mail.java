package org.throughline.kit.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.link.LinkId;

/**
 * A mail to one person. It names no student, and one that is about a student no specialty of an agency. {@link #LINK} in text and html becomes the
 * address of {@code link} when the mail is sent, so that the link's secret is stored in no queue.
 *
 * @param to one address, without a display name
 * @param html null for a mail of plain text only; the caller has escaped what it put in
 * @param link null when the mail carries no link
 */
public record Mail(String to, String subject, String text, @Nullable String html, @Nullable LinkId link) {

    /** Where a link's address goes. */
    public static final String LINK = "{link}";

    public Mail {
        requireOneLine(to, "address");
        requireOneLine(subject, "subject");
        Objects.requireNonNull(text);
        if (to.indexOf('@') < 1 || to.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')) {
            throw new IllegalArgumentException("a mail goes to exactly one address");
        }
        if (link != null && !text.contains(LINK)) {
            throw new IllegalArgumentException("the text of a mail with a link shows it at " + LINK);
        }
    }

    public static Mail of(String to, String subject, String text) {
        return new Mail(to, subject, text, null, null);
    }

    public Mail withHtml(String escaped) {
        return new Mail(to, subject, text, escaped, link);
    }

    public Mail withLink(LinkId id) {
        return new Mail(to, subject, text, html, id);
    }

    /** Shows nothing: address and content are personal. */
    @Override
    public String toString() {
        return "Mail[]";
    }

    private static void requireOneLine(String value, String name) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a mail's " + name + " is one line, and not blank");
        }
    }
}
