package org.throughline.consent.signing.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.signing.AgencyForm;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.time.CalendarDay;

/**
 * What the provider attests of its form.
 *
 * @param signerId who signed it, by the district's id of the rights holder
 * @param expiresOn the day that ends it; absent where an event does
 * @param documentHash SHA-256 of the scan, in hexadecimal; may be absent beside a reference
 * @param reference where the provider keeps the paper; may be absent beside a hash
 */
record AgencyFormRequest(
        @NotNull UUID signerId,
        @NotBlank @Size(max = 100) String formVersion,
        @NotNull @CalendarDay LocalDate signedOn,
        @Nullable @CalendarDay LocalDate expiresOn,
        @Nullable ExpiryEvent expiryEvent,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
        @Nullable @Size(min = 1, max = 200) String reference) {
    AgencyForm form() {
        if ((expiresOn == null) == (expiryEvent == null)) {
            throw invalid("/expiresOn", "ONE_END", "A day or an event ends it.");
        }
        if (documentHash == null && reference == null) {
            throw invalid("/documentHash", "NO_PAPER", "A hash or a reference leads back to the paper.");
        }
        return new AgencyForm(
                new HolderId(signerId),
                formVersion,
                signedOn,
                new AgencyForm.End(expiresOn, expiryEvent),
                new AgencyForm.Paper(documentHash, reference));
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
