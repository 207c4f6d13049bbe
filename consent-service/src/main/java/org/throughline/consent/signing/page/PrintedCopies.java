package org.throughline.consent.signing.page;

import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.consent.print.PrintPdf;
import org.throughline.consent.signing.CopyPress;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.Texts;

/** Lays a proof out as a page in the language it was signed in. */
@ApplicationScoped
class PrintedCopies implements CopyPress {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Engine engine;
    private final PrintPdf printer;

    PrintedCopies(Engine engine, PrintPdf printer) {
        this.engine = engine;
        this.printer = printer;
    }

    @Override
    public Uni<byte[]> print(Proof proof, ZoneId zone) {
        return printer.print(() -> html(proof, zone), proof.signedAt());
    }

    private String html(Proof proof, ZoneId zone) {
        Texts texts = Texts.in(proof.words().language());
        ZonedDateTime signed = proof.signedAt().atZone(zone);
        return engine.getTemplate("signing/copy.html")
                .data("t", texts.all())
                .data("language", texts.language().code())
                .data("proof", proof)
                .data("heard", new ReadingWords(texts).lines(proof.words().reading()))
                .data("how", texts.get("authentication_" + proof.authentication()))
                .data("signedOn", texts.date(signed.toLocalDate()) + ", " + CLOCK_TIME.format(signed) + " " + zone)
                .render();
    }
}
