package org.throughline.consent.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ReleaseId;

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

    /** @param told each release in words, all to one reader in one language */
    static Document of(Intent intent, List<Narration> told) {
        Narration first = told.get(0);
        Reader reader = first.reader();
        return new Document(
                intent,
                first.texts().language(),
                versions(told),
                told.stream().map(Narration::instrument).toList(),
                first.texts().get(reader.statement(intent), reader.attendee().signerName()));
    }

    /** Whether each instrument says in its title whose records it is about. */
    public boolean isOfSeveral() {
        return instruments.size() > 1;
    }

    /** The one of this release. */
    public Instrument instrument(ReleaseId release) {
        return instruments.stream()
                .filter(instrument -> instrument.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the release was not shown"));
    }

    /** Of each kind of instrument that is shown. */
    private static String versions(List<Narration> told) {
        return told.stream()
                .map(narration ->
                        InstrumentWords.of(narration.release().terms().type()).version())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
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
