package org.throughline.directory.intake.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.intake.IntakeRequirements;
import org.throughline.directory.register.EntryAnswers;

/** In which language forms are read; without one, as they are. */
public class FormLanguage {

    @Parameter(description = "Forms that have it, or the one it is a kind of, with their words in this language.")
    @QueryParam("language")
    @Nullable
    @Pattern(regexp = LanguageTag.PATTERN)
    @Size(max = 35)
    @LanguageTag
    String language;

    EntryAnswers<IntakeRequirements, IntakeView> answers() {
        return IntakeView.in(language);
    }
}
