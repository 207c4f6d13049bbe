package org.throughline.consent.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Terms;

/**
 * Exactly what the signer reads, word by word: what is hashed is what is shown.
 *
 * @param statement what every signature here approves
 */
public record Document(
        Intent intent, Language language, String templateVersion, List<Instrument> instruments, String statement) {
    public Document {
        instruments = List.copyOf(instruments);
    }

    /** One release in words: who gives what to whom, why, until when (34 CFR 99.30(b)). */
    public record Instrument(ReleaseId release, String title, List<Line> lines, List<Part> parts) {
        public Instrument {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** A category as it can be ticked by itself. */
    public record Part(Category category, String name) {}

    /** A question a reader would ask, and its answer. */
    public record Line(String label, String text) {}

    static Document of(Intent intent, List<Release> releases, Reader reader, Texts texts) {
        return new Document(
                intent,
                texts.language(),
                versions(releases),
                releases.stream()
                        .map(release -> instrument(release, reader, texts))
                        .toList(),
                texts.get(reader.statement(intent), reader.attendee().signerName()));
    }

    /** The one of this release. */
    public Instrument instrument(ReleaseId release) {
        return instruments.stream()
                .filter(instrument -> instrument.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the release was not shown"));
    }

    /** Of each kind of instrument that is shown. */
    private static String versions(List<Release> releases) {
        return releases.stream()
                .map(release -> InstrumentWords.of(release.terms().type()).version())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Instrument instrument(Release release, Reader reader, Texts texts) {
        Terms terms = release.terms();
        InstrumentWords words = InstrumentWords.of(terms.type());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("whose"), student(reader, texts)));
        lines.add(new Line(
                texts.get("from"), Objects.requireNonNullElse(release.wording().discloserName(), reader.district())));
        lines.add(new Line(texts.get("to"), recipient(release, reader)));
        lines.add(new Line(texts.get("what"), records(terms.scope(), texts)));
        lines.add(new Line(texts.get("why"), purposes(terms.scope(), texts)));
        lines.add(new Line(texts.get("when"), period(terms.period(), texts)));
        if (words.namesAuthority()) {
            lines.add(new Line(texts.get("authority"), texts.get("authority_" + reader.authority())));
        }
        words.statements().forEach(key -> lines.add(new Line(texts.get(key), texts.get(key + "Text"))));
        return new Instrument(
                release.id(), texts.get("instrumentTitle_" + terms.type()), lines, parts(terms.scope(), texts));
    }

    private static String student(Reader reader, Texts texts) {
        String name = reader.attendee().studentName();
        return name == null ? texts.get(reader.isStudent() ? "yourself" : "yourChild") : name;
    }

    private static String period(Period period, Texts texts) {
        String first = texts.date(period.firstDay());
        String event = period.event().map(end -> texts.get("expiry_" + end)).orElse("");
        return period.lastOfDays()
                .map(texts::date)
                .map(last -> event.isEmpty()
                        ? texts.get("period", first, last)
                        : texts.get("periodOrEvent", first, last, event))
                .orElseGet(() -> texts.get("periodUntil", first, event));
    }

    private static List<Part> parts(Scope scope, Texts texts) {
        return scope.categories().stream()
                .map(category -> new Part(category, name(category, texts)))
                .toList();
    }

    private static String recipient(Release release, Reader reader) {
        Party recipient = release.terms().parties().recipient();
        String otherwise = recipient.kind() == Party.Kind.DISTRICT ? reader.district() : recipient.id();
        return Objects.requireNonNullElse(release.wording().recipientName(), otherwise);
    }

    private static String records(Scope scope, Texts texts) {
        String names = scope.categories().stream()
                .map(category -> name(category, texts))
                .collect(Collectors.joining("; "));
        return scope.recordDates() == null
                ? names
                : names + " — "
                        + texts.get(
                                "period",
                                texts.date(scope.recordDates().first()),
                                texts.date(scope.recordDates().last()));
    }

    private static String name(Category category, Texts texts) {
        return texts.get("category_" + category.name());
    }

    private static String purposes(Scope scope, Texts texts) {
        return scope.purposes().stream()
                .map(purpose -> texts.get("purpose_" + purpose.name()))
                .collect(Collectors.joining("; "));
    }

    /** The document as plain text, as the evidence keeps it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Instrument instrument : instruments) {
            text.append(instrument.title())
                    .append(" [")
                    .append(instrument.release().value())
                    .append("]\n");
            instrument.lines().forEach(line -> text.append(line.label())
                    .append(": ")
                    .append(line.text())
                    .append('\n'));
        }
        return text.append(statement).append('\n').toString();
    }

    /** SHA-256 over template version, language and text, in hexadecimal: the one-time code is bound to it. */
    public String hash() {
        return SignedCopy.hashOf(
                (templateVersion + "\n" + language.code() + "\n" + text()).getBytes(StandardCharsets.UTF_8));
    }
}
