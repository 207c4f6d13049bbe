package org.throughline.directory.hsds.sheet;

import static org.throughline.directory.hsds.sheet.SheetLine.key;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.standard.HsdsTables;

/** When the service of a line is open, who speaks what there, and how many it has places for. */
final class LineDelivery {

    private static final String PLACES = "places";

    private final SheetLine line;
    private final Drafts drafts;
    private final String service;

    private LineDelivery(SheetLine line, Drafts drafts, String service) {
        this.line = line;
        this.drafts = drafts;
        this.service = service;
    }

    /** @param sent when it was said how many places there are, where the line does not tell */
    static void add(SheetLine line, Drafts drafts, String service, Instant sent) {
        LineDelivery delivery = new LineDelivery(line, drafts, service);
        delivery.week();
        delivery.languages();
        LineTerms.TREATMENTS.add(drafts, service, line.values(SheetField.TREATMENT));
        LineTerms.COMPETENCIES.add(drafts, service, line.values(SheetField.COMPETENCY));
        delivery.places(sent);
    }

    private void week() {
        List<WrittenHours.Opening> openings = line.hours().orElseThrow();
        for (WrittenHours.Opening opening : openings) {
            Map<String, String> values = schedule(opening.days());
            values.put("opens_at", opening.opens());
            values.put("closes_at", opening.closes());
            drafts.add(HsdsTables.SCHEDULES, key(service, opening.byDay(), opening.opens()), values);
        }
        SortedSet<DayOfWeek> days =
                line.value(SheetField.DAYS).flatMap(WrittenHours::days).orElseGet(TreeSet::new);
        boolean saysSomething = line.value(SheetField.HOURS).isPresent() || !days.isEmpty();
        if (openings.isEmpty() && saysSomething) {
            drafts.add(HsdsTables.SCHEDULES, key(service, "week"), schedule(days));
        }
    }

    private Map<String, String> schedule(SortedSet<DayOfWeek> days) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("service_id", service);
        if (!days.isEmpty()) {
            values.put("freq", "WEEKLY");
            values.put("byday", WrittenHours.byDay(days));
        }
        line.value(SheetField.HOURS).ifPresent(text -> values.put("description", text));
        return values;
    }

    /** A language that staff speak needs no interpreter. */
    private void languages() {
        List<WrittenLanguage> spoken = line.languages(SheetField.LANGUAGE);
        spoken.forEach(language -> language(key(service, language.name()), language));
        Set<String> codes = spoken.stream().map(WrittenLanguage::code).collect(Collectors.toSet());
        if (isNamedByInterpreters()) {
            line.languages(SheetField.INTERPRETER).stream()
                    .filter(language -> !codes.contains(language.code()))
                    .map(WrittenLanguage::interpreted)
                    .forEach(language -> language(key(service, "interpreter", language.name()), language));
        }
    }

    private boolean isNamedByInterpreters() {
        return line.value(SheetField.INTERPRETER).flatMap(YesOrNo::of).isEmpty();
    }

    private void language(String id, WrittenLanguage language) {
        drafts.add(
                HsdsTables.LANGUAGES,
                id,
                Map.of(
                        "service_id", service,
                        "name", language.name(),
                        "code", language.code(),
                        "note", language.note()));
    }

    private void places(Instant sent) {
        Optional<String> free = line.value(SheetField.OPENINGS).flatMap(CellRule::placesLeft);
        if (free.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("service_id", service);
        values.put("unit_id", PLACES);
        values.put("available", free.get());
        line.value(SheetField.CAPACITY).ifPresent(most -> values.put("maximum", most));
        values.put(
                "updated",
                line.value(SheetField.UPDATED).flatMap(CellRule::instant).orElseGet(sent::toString));
        drafts.add(HsdsTables.UNITS, PLACES, Map.of("name", PLACES));
        drafts.add(HsdsTables.SERVICE_CAPACITY, service, values);
    }
}
