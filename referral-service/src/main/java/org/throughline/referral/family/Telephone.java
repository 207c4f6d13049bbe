package org.throughline.referral.family;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from anywhere (ITU-T E.164).
 *
 * @param e164 with its plus
 */
public record Telephone(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final String NORTH_AMERICA = "1";
    private static final int NATIONAL_DIGITS = 10;

    public Telephone {
        Objects.requireNonNull(e164);
        if (!isE164(e164)) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** From how a sheet writes it; without a country code it is North American, as the districts are. */
    public static Optional<Telephone> of(String written) {
        String digits = NOT_A_DIGIT.matcher(written).replaceAll("");
        boolean national = !written.startsWith("+") && digits.length() == NATIONAL_DIGITS;
        boolean withCode =
                written.startsWith("+") || digits.length() == NATIONAL_DIGITS + 1 && digits.startsWith(NORTH_AMERICA);
        return Optional.of("+" + (national ? NORTH_AMERICA : "") + digits)
                .filter(number -> (national || withCode) && isE164(number))
                .map(Telephone::new);
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "Telephone[]";
    }
}
