package org.throughline.directory.agreement.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.agreement.Side;
import org.throughline.directory.agreement.Signature;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.time.CalendarDay;

/**
 * A signature.
 *
 * @param side whose it is; an agency signs for itself only, a district files the partner's signed paper too
 * @param evidence where that paper is filed, such as a file number; needed when a district records the partner's signature,
 *     and taken only then
 */
record SignatureRequest(
        @NotNull Side side,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String signer,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String function,
        @NotNull @CalendarDay LocalDate signedOn,
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = PlainText.PATTERN) String evidence) {

    /**
     * @throws ProblemException 403 for an agency that signs for the district, 422 for a district that records the partner's
     *     signature without the paper
     */
    Signature by(Caller caller) {
        boolean ofThePartner = side.mayBeSignedByAnAgency();
        if (caller.organization() != null && !ofThePartner) {
            throw new ProblemException(KitProblem.FORBIDDEN, "An agency signs for the partner's side only.");
        }
        requireEvidence(caller.organization() == null && ofThePartner);
        return new Signature(side, signer, function, signedOn, caller.person().value(), evidence);
    }

    private void requireEvidence(boolean needed) {
        if (needed && (evidence == null || evidence.isBlank())) {
            throw Invalid.at("/evidence", "NEEDED", "Say where the paper is filed that the partner signed.");
        }
        if (!needed && evidence != null) {
            throw Invalid.at("/evidence", "NOT_NEEDED", "Only the partner's signature on paper has it.");
        }
    }
}
