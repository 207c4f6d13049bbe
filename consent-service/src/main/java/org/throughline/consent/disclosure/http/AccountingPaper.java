package org.throughline.consent.disclosure.http;

import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.consent.print.PrintPdf;

/** An accounting on paper, for who has no computer. */
@ApplicationScoped
class AccountingPaper {
    private final Engine engine;
    private final PrintPdf printer;

    AccountingPaper(Engine engine, PrintPdf printer) {
        this.engine = engine;
        this.printer = printer;
    }

    Uni<byte[]> pdf(AccountingView accounting) {
        return printer.print(() -> html(accounting), accounting.madeAt());
    }

    private String html(AccountingView accounting) {
        return engine.getTemplate("disclosure/accounting.html")
                .data("accounting", accounting)
                .data("columns", AccountingSheet.COLUMNS)
                .data("rows", AccountingSheet.rows(accounting))
                .render();
    }
}
