package org.throughline.consent.signing;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Terms;
import org.throughline.consent.signing.Document.Instrument;
import org.throughline.consent.signing.Document.Line;
import org.throughline.consent.signing.Document.Part;

/** One release in the words of its reader's language. */
record Narration(Release release, Reader reader, Texts texts) {
    Instrument instrument() {
        Terms terms = release.terms();
        InstrumentWords words = InstrumentWords.of(terms.type());
        List<Line> lines = Stream.of(agreement(terms), authority(words), statements(words))
                .flatMap(List::stream)
                .toList();
        return new Instrument(release.id(), texts.get("instrumentTitle_" + terms.type()), lines, parts(terms.scope()));
    }

    /** Who gives what to whom, why, and until when. */
    private List<Line> agreement(Terms terms) {
        return List.of(
                line("whose", student()),
                line("from", requireNonNullElse(release.wording().discloserName(), reader.district())),
                line("to", recipient(terms.parties().recipient())),
                line("what", records(terms.scope())),
                line("why", purposes(terms.scope())),
                line("when", period(terms.period())));
    }

    private List<Line> authority(InstrumentWords words) {
        return words.namesAuthority()
                ? List.of(line("authority", texts.get("authority_" + reader.authority())))
                : List.of();
    }

    private List<Line> statements(InstrumentWords words) {
        return words.statements().stream()
                .map(key -> line(key, texts.get(key + "Text")))
                .toList();
    }

    private Line line(String label, String text) {
        return new Line(texts.get(label), text);
    }

    private String student() {
        String name = reader.attendee().studentName();
        return name == null ? texts.get(reader.isStudent() ? "yourself" : "yourChild") : name;
    }

    private String recipient(Party recipient) {
        String otherwise = recipient.kind() == Party.Kind.DISTRICT ? reader.district() : recipient.id();
        return requireNonNullElse(release.wording().recipientName(), otherwise);
    }

    private String records(Scope scope) {
        String names = scope.categories().stream().map(this::name).collect(Collectors.joining("; "));
        RecordDates dates = scope.recordDates();
        return dates == null
                ? names
                : names + " — " + texts.get("period", texts.date(dates.first()), texts.date(dates.last()));
    }

    private String purposes(Scope scope) {
        return scope.purposes().stream()
                .map(purpose -> texts.get("purpose_" + purpose.name()))
                .collect(Collectors.joining("; "));
    }

    private String period(Period period) {
        String first = texts.date(period.firstDay());
        String event = period.event().map(end -> texts.get("expiry_" + end)).orElse("");
        return period.lastOfDays()
                .map(texts::date)
                .map(last -> event.isEmpty()
                        ? texts.get("period", first, last)
                        : texts.get("periodOrEvent", first, last, event))
                .orElseGet(() -> texts.get("periodUntil", first, event));
    }

    private List<Part> parts(Scope scope) {
        return scope.categories().stream()
                .map(category -> new Part(category, name(category)))
                .toList();
    }

    private String name(Category category) {
        return texts.get("category_" + category.name());
    }
}
