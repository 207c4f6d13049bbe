package org.throughline.referral.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.referral.family.ContactPoint;

/**
 * One row: its fields by column name, each check adding a fault where it fails. A row is taken only when none did:
 * {@link #isSound()}.
 */
final class CsvRow {

    private static final int MAX_LENGTH = 255;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]([ ()./-]{0,2}[0-9]){6,14}");

    private final String file;
    private final long line;
    private final List<String> fields;
    private final Map<String, Integer> columns;
    private final Faults faults;
    private boolean sound = true;

    CsvRow(String file, long line, List<String> fields, Map<String, Integer> columns, Faults faults) {
        this.file = file;
        this.line = line;
        this.fields = fields;
        this.columns = columns;
        this.faults = faults;
    }

    boolean isSound() {
        return sound;
    }

    /** Refuses the row for a reason found outside it, such as a reference that leads nowhere. */
    void refuse(String column, FaultCode code) {
        sound = false;
        faults.add(new RosterFault(file, line, column, code));
    }

    /** Whether the file has such a column. */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The field without surrounding blanks; empty when blank or when the file has no such column. */
    Optional<String> text(String column) {
        Optional<String> value = raw(column);
        if (value.isPresent() && value.get().length() > MAX_LENGTH) {
            refuse(column, FaultCode.TOO_LONG);
            return Optional.empty();
        }
        return value;
    }

    /** The field, or an empty text and a fault when there is none. */
    String required(String column) {
        int before = faults.size();
        Optional<String> value = text(column);
        if (value.isEmpty() && faults.size() == before) {
            refuse(column, FaultCode.REQUIRED);
        }
        return value.orElse("");
    }

    /** A list within one field, separated by commas. */
    List<String> list(String column) {
        return raw(column).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    String code(String column, Set<String> codes) {
        String value = required(column);
        if (!value.isEmpty() && !codes.contains(value)) {
            refuse(column, FaultCode.UNKNOWN_CODE);
        }
        return value;
    }

    Optional<LocalDate> date(String column) {
        try {
            return text(column).map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            refuse(column, FaultCode.MALFORMED_DATE);
            return Optional.empty();
        }
    }

    boolean isTrue(String column) {
        String value = text(column).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            refuse(column, FaultCode.MALFORMED_BOOLEAN);
        }
        return value.equals("true");
    }

    Optional<String> language(String column) {
        return matching(column, LANGUAGE.asMatchPredicate(), FaultCode.MALFORMED_LANGUAGE);
    }

    Optional<String> email(String column) {
        return matching(column, ContactPoint.Kind.EMAIL::isWellFormed, FaultCode.MALFORMED_EMAIL);
    }

    Optional<String> phone(String column) {
        return matching(column, PHONE.asMatchPredicate(), FaultCode.MALFORMED_PHONE);
    }

    private Optional<String> matching(String column, Predicate<String> form, FaultCode otherwise) {
        Optional<String> value = text(column);
        if (value.isPresent() && !form.test(value.get())) {
            refuse(column, otherwise);
            return Optional.empty();
        }
        return value;
    }

    private Optional<String> raw(String column) {
        Integer index = columns.get(column);
        return Optional.ofNullable(index).map(fields::get).map(String::strip).filter(value -> !value.isEmpty());
    }
}
