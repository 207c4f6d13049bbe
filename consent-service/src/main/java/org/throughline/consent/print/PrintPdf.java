package org.throughline.consent.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Makes a tagged PDF (PDF/UA, so that a screen reader reads it) of well-formed HTML. It fetches nothing, and the same
 * HTML of the same moment gives the same bytes.
 */
@ApplicationScoped
public class PrintPdf {
    /** The one family that a page may name: Latin, Greek and Cyrillic letters. */
    private static final String FAMILY = "Liberation Sans";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[^<\"]*");

    public PrintPdf() {
        // It would log what it reads.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Lays out on a worker thread: it takes some ten milliseconds.
     *
     * @param html is asked for on that thread too
     * @param at what the document says of its making
     */
    public Uni<byte[]> print(Supplier<String> html, Instant at) {
        return Uni.createFrom()
                .item(() -> printed(html.get(), at))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    byte[] printed(String html, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = renderer(html)) {
            PDDocument document = renderer.createPDFKeepOpen();
            fixTimes(document, at);
            document.setDocumentId((long) html.hashCode());
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("a page cannot be printed", impossible);
        }
    }

    private static PdfBoxRenderer renderer(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(html, "")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(PrintPdf::font, FAMILY)
                .usePdfUaAccessibility(true)
                .withProducer("Throughline")
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox brings the font");
    }

    /** The renderer writes its own clock into the information and into the metadata. */
    private static void fixTimes(PDDocument document, Instant at) throws IOException {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Calendar made = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String fixed =
                    TIME.matcher(new String(metadata.toByteArray(), UTF_8)).replaceAll(second.toString());
            try (OutputStream stream = metadata.getCOSObject().createOutputStream()) {
                stream.write(fixed.getBytes(UTF_8));
            }
        }
    }
}
