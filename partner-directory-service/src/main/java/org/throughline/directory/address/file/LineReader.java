package org.throughline.directory.address.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.address.AddressPoint;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** Reads one line after the other. A line that names no address, as every county's file has some, is passed over and counted. */
final class LineReader {

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{0,30})?");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_STREET = 200;
    private static final char NOT_UTF_8 = '\uFFFD';

    private final AddressHeader header;
    private final Faults faults;
    private long passedOver;

    LineReader(AddressHeader header, Faults faults) {
        this.header = header;
        this.faults = faults;
    }

    long passedOver() {
        return passedOver;
    }

    /** Empty where the line has a fault, or names no address. */
    Optional<AddressPoint> point(CsvRows.Line line) {
        List<String> cells = line.cells();
        if (cells.size() != header.names().size()) {
            fault(line, "", "FIELD_COUNT", "The row has more or fewer fields than the header.");
            return Optional.empty();
        }
        String number = header.value(AddressField.NUMBER, cells);
        String street = header.value(AddressField.STREET, cells);
        String postalCode = header.value(AddressField.POSTAL_CODE, cells);
        if (number.isEmpty() || number.equals("0") || street.isEmpty() || postalCode.isEmpty()) {
            passedOver++;
            return Optional.empty();
        }
        return judged(line, number, street, postalCode);
    }

    private Optional<AddressPoint> judged(CsvRows.Line line, String number, String street, String postalCode) {
        long before = faults.total();
        requireText(line, AddressField.NUMBER, number, LONGEST_NUMBER);
        requireText(line, AddressField.STREET, street, LONGEST_STREET);
        AddressLine address = AddressLine.of(number + " " + street);
        if (address.number() == null || address.street().isBlank()) {
            fault(
                    line,
                    AddressField.NUMBER,
                    "INVALID_NUMBER",
                    "It is a house number, such as 12, 12A, 12 1/2 or 12-16.");
        }
        if (!PostalCode.isOne(postalCode)) {
            fault(line, AddressField.POSTAL_CODE, "INVALID_POSTAL_CODE", "It is a postal code, such as 52700.");
        }
        OptionalDouble latitude = degrees(line, AddressField.LATITUDE, 90);
        OptionalDouble longitude = degrees(line, AddressField.LONGITUDE, 180);
        return faults.total() > before
                ? Optional.empty()
                : Optional.of(AddressPoint.of(
                        address,
                        PostalCode.of(postalCode),
                        new GeoPoint(latitude.orElseThrow(), longitude.orElseThrow())));
    }

    private void requireText(CsvRows.Line line, AddressField field, String value, int longest) {
        if (value.length() > longest) {
            fault(line, field, "TOO_LONG", "It has " + longest + " characters at most.");
        } else if (value.indexOf(NOT_UTF_8) >= 0 || value.chars().anyMatch(Character::isISOControl)) {
            fault(line, field, "ENCODING", "It is not UTF-8 text.");
        }
    }

    private OptionalDouble degrees(CsvRows.Line line, AddressField field, int most) {
        String value = header.value(field, line.cells());
        if (DEGREES.matcher(value).matches() && Math.abs(Double.parseDouble(value)) <= most) {
            return OptionalDouble.of(Double.parseDouble(value));
        }
        fault(line, field, "INVALID_" + field.name(), "It is in degrees (WGS 84), from -" + most + " to " + most + ".");
        return OptionalDouble.empty();
    }

    private void fault(CsvRows.Line line, AddressField field, String code, String message) {
        fault(line, header.nameOf(field), code, message);
    }

    private void fault(CsvRows.Line line, String column, String code, String message) {
        faults.add(new FileFault(AddressFile.NAME, line.number(), column, code, message));
    }
}
