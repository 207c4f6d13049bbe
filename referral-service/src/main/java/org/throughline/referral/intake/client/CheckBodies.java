package org.throughline.referral.intake.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.intake.KnownFact;
import org.throughline.referral.intake.OnHand;
import org.throughline.referral.intake.Papers.CompletedForm;

/** Question and answer of a check, as partner-directory-service writes them. */
final class CheckBodies {

    private CheckBodies() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            Map<KnownFact, Object> facts,
            Map<String, CompletedForm> forms,
            Map<String, LocalDate> documents,
            @Nullable String language,
            LocalDate schoolYearFirstDay,
            @Nullable LocalDate on) {

        static Asked of(OnHand onHand) {
            return new Asked(
                    onHand.facts(),
                    onHand.papers().forms(),
                    onHand.papers().documents(),
                    onHand.language().orElse(null),
                    onHand.schoolYearFirstDay(),
                    onHand.on().orElse(null));
        }
    }

    /** Whatever else the directory says is ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String gate,
            List<Completeness.Missing> missing,
            List<String> formsInOtherLanguages,
            List<String> notAskedFor) {

        private static final String BLOCK = "BLOCK";

        Completeness completeness() {
            return new Completeness(gate.equals(BLOCK), missing, formsInOtherLanguages, notAskedFor);
        }
    }
}
