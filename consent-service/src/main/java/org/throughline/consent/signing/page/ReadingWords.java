package org.throughline.consent.signing.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.Document.Line;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Reading.Interpreter;
import org.throughline.consent.signing.Texts;

/** How the words were heard, as the copy tells it; nothing where the signer just read. */
record ReadingWords(Texts texts) {
    List<Line> lines(@Nullable Reading reading) {
        List<Line> lines = new ArrayList<>();
        if (reading != null) {
            lines.add(new Line(texts.get("copyReading"), heard(reading.language())));
            add(lines, reading.interpreter());
        }
        return lines;
    }

    private String heard(@Nullable String language) {
        return language == null ? texts.get("copyReadAloud") : texts.get("copyReadAloudIn", language);
    }

    private void add(List<Line> lines, @Nullable Interpreter interpreter) {
        if (interpreter != null) {
            lines.add(new Line(
                    texts.get("copyInterpreter"),
                    interpreter.name() + "; " + texts.get("interpreterRole_" + interpreter.role()) + "; "
                            + texts.get(interpreter.qualified() ? "copyQualified" : "copyNotQualified")));
        }
    }
}
