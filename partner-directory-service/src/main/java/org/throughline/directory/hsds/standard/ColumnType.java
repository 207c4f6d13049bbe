package org.throughline.directory.hsds.standard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of value a column holds. Empty values are not judged here: whether one is allowed is the column's matter. */
public enum ColumnType {
    TEXT("TEXT", "any text", value -> true),
    ID("NOT_AN_ID", "an identifier of up to 200 characters", value -> value.length() <= 200),
    NUMBER("NOT_A_NUMBER", "a number", ColumnType::isNumber),
    DATE("NOT_A_DATE", "a date as YYYY-MM-DD", value -> parses(value, LocalDate::parse)),
    TIMESTAMP("NOT_A_TIMESTAMP", "a date and time with its offset", value -> parses(value, OffsetDateTime::parse)),
    TIME(
            "NOT_A_TIME",
            "a time of day",
            Pattern.compile("([01]\\d|2[0-4]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?")
                    .asMatchPredicate()),
    URL(
            "NOT_A_URL",
            "a web address that begins with http:// or https://",
            Pattern.compile("(?i:https?)://[^\\x00-\\x20\"<>/?#]+[^\\x00-\\x20\"<>]*")
                    .asMatchPredicate()),
    EMAIL(
            "NOT_AN_EMAIL",
            "an email address",
            Pattern.compile(
                            "(?=.{3,254}$)[^\\x00-\\x20\\x7f\"(),:;<>@\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?")
                    .asMatchPredicate()),
    WEEKDAYS(
            "NOT_WEEKDAYS",
            "days of the week as MO,TU,WE,TH,FR,SA,SU, each with a number where it is one of the month's",
            Pattern.compile("[+-]?\\d?(MO|TU|WE|TH|FR|SA|SU)( *, *[+-]?\\d?(MO|TU|WE|TH|FR|SA|SU))*")
                    .asMatchPredicate());

    private final String fault;
    private final String expectation;
    private final Predicate<String> test;

    ColumnType(String fault, String expectation, Predicate<String> test) {
        this.fault = fault;
        this.expectation = expectation;
        this.test = test;
    }

    public boolean accepts(String value) {
        return test.test(value);
    }

    /** The stable code of a value that is not accepted. */
    public String fault() {
        return fault;
    }

    public String expectation() {
        return expectation;
    }

    private static boolean isNumber(String value) {
        if (value.length() > 40) {
            return false;
        }
        try {
            int scale = new BigDecimal(value).scale();
            return scale >= -20 && scale <= 20;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean parses(String value, Function<CharSequence, ?> parser) {
        try {
            return parser.apply(value) != null;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
