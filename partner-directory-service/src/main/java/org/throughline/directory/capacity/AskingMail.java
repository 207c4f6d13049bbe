package org.throughline.directory.capacity;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.mail.Mail;
import org.throughline.kit.tenancy.Tenant;

/**
 * What an agency is asked. The service is named, since an agency has several; its name is published, and the mail is about no student.
 * Names are whatever a publisher wrote: each is shown on one line, not too long, and makes nothing else of the mail.
 */
final class AskingMail {

    private static final String SUBJECT = "How many places does %s have? %s asks";
    private static final String TEXT =
            """
            %s keeps your organization in its directory of partners, and would like to know how many places this service has:

            %s

            To tell it, open this link. No account is needed:

            {link}

            The link works until %s and for one report. Please do not reply to this message.
            """;

    private static final int LONGEST_NAME = 100;

    /** Ends of lines, and what turns the direction of the text that follows. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\u202A-\\u202E\\u2066-\\u2069]+");

    private AskingMail() {}

    static Mail of(Described asked, Tenant district, NewLink link) {
        String service = inOneLine(asked.service());
        LocalDate lastDay = LocalDate.ofInstant(link.expiresAt(), district.zone());
        return Mail.of(
                NobodyToAsk.requireAddress(asked),
                SUBJECT.formatted(service, district.name()),
                TEXT.formatted(district.name(), where(service, asked.at()), lastDay));
    }

    private static String where(String service, String location) {
        return location.isEmpty() ? service : service + ", at " + inOneLine(location);
    }

    /** Without braces, in which the mail's link stands. */
    private static String inOneLine(String name) {
        String line =
                NO_TEXT.matcher(name).replaceAll(" ").strip().replace('{', '(').replace('}', ')');
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip() + "\u2026";
    }
}
