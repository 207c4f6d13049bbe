package org.throughline.consent.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintPdfTest {
    private static final Instant AT = Instant.parse("2026-02-02T16:00:00Z");

    /** As a PDF writes a time, and as its metadata does. */
    private static final Pattern TIMES = Pattern.compile("D:\\d{14}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

    private final PrintPdf printer = new PrintPdf();

    @Test
    void theSameWordsOfTheSameMomentGiveTheSameBytes() {
        byte[] first = printer.printed(page("Luz Prueba"), AT);

        assertThat(printer.printed(page("Luz Prueba"), AT)).isEqualTo(first);
        assertThat(printer.printed(page("Luz Prueb4"), AT)).isNotEqualTo(first);
        assertThat(printer.printed(page("Luz Prueba"), AT.plusSeconds(1))).isNotEqualTo(first);
    }

    @Test
    void noTimeIsInItButTheOneItWasGiven() throws IOException {
        byte[] printed = printer.printed(page("Luz Prueba"), AT);

        assertThat(times(printed)).containsOnly("D:20260202160000");
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            assertThat(metadata == null ? List.of() : times(metadata.toByteArray()))
                    .isSubsetOf("2026-02-02T16:00:00");
        }
    }

    private static List<String> times(byte[] bytes) {
        return TIMES.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theWordsCanBeReadAgainWhateverTheirLetters() throws IOException {
        assertThat(text(printer.printed(page("Zoë Nguyễn-Łuków, prezans lekòl"), AT)))
                .contains("Zoë Nguyễn-Łuków, prezans lekòl");
    }

    @Test
    void itIsTaggedForScreenReadersAndSaysItsLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.printed(page("x"), AT))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AT);
        }
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        String html =
                page("<img src=\"file:///etc/hostname\" alt=\"a\" /><img src=\"http://127.0.0.1:1/x\" alt=\"b\" />");

        assertThat(text(printer.printed(html, AT))).isNotBlank();
    }

    private static String page(String words) {
        return "<html lang=\"es\"><head><title>t</title><meta name=\"description\" content=\"d\" /></head>"
                + "<body style=\"font-family: 'Liberation Sans'\"><p>Prueba: " + words + "</p></body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
