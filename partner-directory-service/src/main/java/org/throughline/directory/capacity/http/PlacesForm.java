package org.throughline.directory.capacity.http;

import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.directory.capacity.Places;

/** The fields of the page, as they were filled in. */
public class PlacesForm {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern UNIT = Pattern.compile("(?=[\\s\\S]{1,100}\\z)" + PlainText.PATTERN);

    @FormParam("unit")
    @Nullable
    String unit;

    @FormParam("vacancy")
    @Nullable
    String vacancy;

    @FormParam("maximum")
    @Nullable
    String maximum;

    @FormParam("waitlistLength")
    @Nullable
    String waitlistLength;

    @FormParam("minimumCohort")
    @Nullable
    String minimumCohort;

    /** What was last said, to be changed where it has changed. */
    static PlacesForm of(@Nullable CapacityReport last) {
        PlacesForm form = new PlacesForm();
        if (last != null) {
            Places places = last.places();
            form.unit = places.unit();
            form.vacancy = Integer.toString(places.vacancy());
            form.maximum = text(places.maximum());
            form.waitlistLength = text(places.waitlistLength());
            form.minimumCohort = text(places.minimumCohort());
        }
        return form;
    }

    /** In the order of the page; empty when it can be taken. */
    List<FormFault> faults() {
        List<FormFault> faults = new ArrayList<>();
        if (!UNIT.matcher(trimmed(unit)).matches()) {
            faults.add(new FormFault("unit", "Say what is counted, in up to 100 characters."));
        }
        if (trimmed(vacancy).isEmpty()) {
            faults.add(new FormFault("vacancy", "Say how many places are free; 0 if there are none."));
        }
        unlessWhole(faults, "vacancy", vacancy);
        unlessWhole(faults, "maximum", maximum);
        unlessWhole(faults, "waitlistLength", waitlistLength);
        unlessWhole(faults, "minimumCohort", minimumCohort);
        if (faults.isEmpty()) {
            unlessWithin(faults, "vacancy", vacancy);
            unlessWithin(faults, "minimumCohort", minimumCohort);
        }
        return faults;
    }

    /** Once it has no fault. */
    Places places() {
        return new Places(
                trimmed(unit),
                number(maximum),
                Integer.parseInt(trimmed(vacancy)),
                number(waitlistLength),
                number(minimumCohort));
    }

    private static void unlessWhole(List<FormFault> faults, String field, @Nullable String value) {
        if (!trimmed(value).isEmpty() && !WHOLE.matcher(trimmed(value)).matches()) {
            faults.add(new FormFault(field, "Use a whole number, such as 3."));
        }
    }

    private void unlessWithin(List<FormFault> faults, String field, @Nullable String value) {
        if (Places.isAbove(number(maximum), number(value))) {
            faults.add(new FormFault(field, "This is more than all places."));
        }
    }

    private static @Nullable Integer number(@Nullable String value) {
        return trimmed(value).isEmpty() ? null : Integer.valueOf(trimmed(value));
    }

    private static String trimmed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** A field as the page shows it. */
    FormField field(String name, String label, boolean required, List<FormFault> faults) {
        return new FormField(
                name,
                label,
                trimmed(value(name)),
                required,
                faults.stream()
                        .filter(fault -> fault.field().equals(name))
                        .map(FormFault::message)
                        .findFirst()
                        .orElse(""));
    }

    private @Nullable String value(String name) {
        return switch (name) {
            case "unit" -> unit;
            case "vacancy" -> vacancy;
            case "maximum" -> maximum;
            case "waitlistLength" -> waitlistLength;
            default -> minimumCohort;
        };
    }
}
