package org.throughline.consent.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Terms;

/**
 * Exactly what the signer reads, word by word: what is hashed is what is shown.
 *
 * @param statement what every signature here approves
 */
public record Document(Language language, String templateVersion, List<Instrument> instruments, String statement) {
    public Document {
        instruments = List.copyOf(instruments);
    }

    /** One release in words: who gives what to whom, why, until when (34 CFR 99.30(b)). */
    public record Instrument(ReleaseId release, String title, List<Line> lines) {
        public Instrument {
            lines = List.copyOf(lines);
        }
    }

    /** A question a reader would ask, and its answer. */
    public record Line(String label, String text) {}

    static Document of(List<Release> releases, Persons persons, String district, Texts texts) {
        return new Document(
                texts.language(),
                Texts.VERSION,
                releases.stream()
                        .map(release -> instrument(release, persons, district, texts))
                        .toList(),
                texts.get("statement", persons.signerName()));
    }

    private static Instrument instrument(Release release, Persons persons, String district, Texts texts) {
        Terms terms = release.terms();
        String student = persons.studentName() == null ? texts.get("yourChild") : persons.studentName();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("whose"), student));
        lines.add(new Line(texts.get("from"), district));
        lines.add(new Line(texts.get("to"), recipient(release)));
        lines.add(new Line(texts.get("what"), records(terms.scope(), texts)));
        lines.add(new Line(texts.get("why"), purposes(terms.scope(), texts)));
        lines.add(new Line(
                texts.get("when"),
                texts.get(
                        "period",
                        texts.date(terms.period().firstDay()),
                        texts.date(terms.period().lastDay()))));
        lines.add(new Line(texts.get("rights"), texts.get("rightsText")));
        return new Instrument(release.id(), texts.get("instrumentTitle_" + terms.type()), lines);
    }

    private static String recipient(Release release) {
        String name = release.wording().recipientName();
        return name == null ? release.terms().parties().recipient().id() : name;
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
        try {
            byte[] bytes = (templateVersion + "\n" + language.code() + "\n" + text()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
