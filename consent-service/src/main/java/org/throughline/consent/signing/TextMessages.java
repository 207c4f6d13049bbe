package org.throughline.consent.signing;

import java.time.LocalDate;
import org.throughline.kit.mail.Mail;

/** What a telephone gets: a line, and below it the link or the code. It fits into one text message, whatever the district's name. */
final class TextMessages {
    /** Beside a link of some 95 characters, and the code's line in letters that double a message's size. */
    private static final int LONGEST_NAME = 26;

    private TextMessages() {}

    static String link(Intent intent, String district, Texts texts) {
        return withLink(texts.get(intent.key("smsLink"), name(district)));
    }

    static String reminder(String district, LocalDate last, Texts texts) {
        return withLink(texts.get("smsReminder", name(district), texts.shortDate(last)));
    }

    static String code(String code, String district, Texts texts) {
        return texts.get("smsCode", name(district)) + "\n" + code + "\n";
    }

    /** The first words of a long one. */
    static String name(String district) {
        if (district.length() <= LONGEST_NAME) {
            return district;
        }
        int words = district.lastIndexOf(' ', LONGEST_NAME);
        return district.substring(0, words > 0 ? words : LONGEST_NAME);
    }

    private static String withLink(String line) {
        return line + "\n" + Mail.LINK + "\n";
    }
}
