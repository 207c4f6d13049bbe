package org.throughline.directory.assessment.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a sheet of need counts, and what may stand in them. */
public enum NeedColumn {
    DOMAIN(Rules.DOMAIN, "It is a code in capitals, digits and underscores, such as MENTAL_HEALTH."),
    SCHOOL(Rules.SCHOOL, "It is a school's sourced id, of 100 characters at most."),
    LANGUAGE(Rules.LANGUAGE, "It is a language's code, such as es."),
    TIER("[123]", "It is 1, 2 or 3."),
    STUDENTS("\\d{1,6}|1000000", "It is a whole number from 0 to 1000000.");

    /** For requests in JSON, which keep the same rules. */
    public static final class Rules {
        public static final String DOMAIN = "[A-Z][A-Z0-9_]{0,63}";
        public static final String SCHOOL = "[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,98}[^\\p{Cntrl}\\s])?";
        public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

        private Rules() {}
    }

    private final Pattern rule;
    private final String expectation;

    NeedColumn(String rule, String expectation) {
        this.rule = Pattern.compile(rule);
        this.expectation = expectation;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean admits(String value) {
        return rule.matcher(value).matches();
    }

    String expectation() {
        return expectation;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(NeedColumn::header).collect(Collectors.toUnmodifiableList());
    }
}
