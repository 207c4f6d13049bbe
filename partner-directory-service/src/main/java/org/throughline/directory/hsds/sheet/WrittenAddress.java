package org.throughline.directory.hsds.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address as people write it in one cell, {@code 123 Oak St, Springfield, IL 62701}, or its end in the cell of the city,
 * {@code Springfield, IL 62701}. What it does not say is empty.
 */
record WrittenAddress(String street, String city, String state, String postalCode) {

    /** What stands at the end, a city only where no comma is before its state. */
    private record End(String city, String state, String postalCode) {}

    private static final Pattern COUNTRY =
            Pattern.compile("(?:,\\s*US|[,\\s]+(?:USA|U\\.S\\.A\\.|United States(?: of America)?))$");
    private static final Pattern POSTAL_CODE = Pattern.compile("(.*?)\\s*(\\d{5}(?:-\\d{4})?)", Pattern.DOTALL);
    private static final Pattern CITY_AND_CODE = Pattern.compile("(.+?)\\s+([A-Z]{2})");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /**
     * What the cell of a street says.
     *
     * @param knownCity what the column of the city says, empty where it says nothing
     */
    static WrittenAddress ofStreet(String cell, String knownCity) {
        List<String> parts = parts(cell);
        Optional<End> found = end(parts, 3);
        if (found.isEmpty()) {
            return new WrittenAddress(cell, "", "", "");
        }
        End end = found.get();
        String city = end.city();
        if (parts.isEmpty() || isNoCity(city)) {
            parts.add(city);
            city = "";
        }
        if (city.isEmpty() && parts.size() > 1 && isCity(parts.get(parts.size() - 1), knownCity)) {
            city = parts.remove(parts.size() - 1);
        }
        String street = String.join(", ", parts);
        return street.isBlank()
                ? new WrittenAddress(cell, "", "", "")
                : new WrittenAddress(street, city, end.state(), end.postalCode());
    }

    /** What the cell of a city says. */
    static WrittenAddress ofCity(String cell) {
        List<String> parts = parts(cell);
        Optional<End> end = end(parts, 2);
        String city = end.map(End::city).filter(text -> !text.isEmpty()).orElseGet(() -> String.join(", ", parts));
        return end.isEmpty() || city.isBlank()
                ? new WrittenAddress("", cell, "", "")
                : new WrittenAddress("", city, end.get().state(), end.get().postalCode());
    }

    private static List<String> parts(String cell) {
        if (cell.length() > CellRule.LONGEST) {
            return List.of();
        }
        String text = COUNTRY.matcher(cell.strip()).replaceFirst("");
        return Stream.of(text.split("[,\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Takes a state, and a postal code behind it, off the end.
     *
     * @param least how many parts there are where a state's whole name, as many a city has too, is one without a postal code
     */
    private static Optional<End> end(List<String> parts, int least) {
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        Matcher postal = POSTAL_CODE.matcher(last);
        String postalCode = postal.matches() ? postal.group(2) : "";
        String before = postal.matches() ? postal.group(1) : last;
        boolean alone = before.isEmpty() && parts.size() > 1;
        String text = alone ? parts.get(parts.size() - 2) : before;
        boolean mayBeName = !postalCode.isEmpty() || parts.size() >= least;
        Optional<End> end = state(text, mayBeName)
                .map(state -> new End("", state, postalCode))
                .or(() -> cityAndState(text, postalCode));
        if (end.isPresent()) {
            parts.subList(parts.size() - (alone ? 2 : 1), parts.size()).clear();
        }
        return end;
    }

    private static Optional<String> state(String text, boolean mayBeName) {
        return UsStates.code(text)
                .filter(code -> mayBeName || text.replace(".", "").length() == 2);
    }

    private static Optional<End> cityAndState(String text, String postalCode) {
        Matcher found = CITY_AND_CODE.matcher(text);
        return found.matches()
                ? state(found.group(2), false).map(state -> new End(found.group(1), state, postalCode))
                : Optional.empty();
    }

    private static boolean isCity(String part, String knownCity) {
        return knownCity.isEmpty() ? !isNoCity(part) : part.equalsIgnoreCase(knownCity);
    }

    /** A floor, a suite, or a street with its number. */
    private static boolean isNoCity(String text) {
        return DIGIT.matcher(text).find();
    }
}
