package org.throughline.directory.agreement.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.throughline.directory.agreement.Side;
import org.throughline.directory.agreement.Signature;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;

/**
 * A signature.
 *
 * @param side whose it is; an agency signs for itself only, a district files the partner's signed paper too
 */
record SignatureRequest(
        @NotNull Side side,
        @NotBlank @Size(max = 200) String signer,
        @NotBlank @Size(max = 200) String function,
        @NotNull LocalDate on) {

    /** @throws ProblemException 403 for an agency that signs for the district */
    Signature by(Caller caller) {
        if (caller.organization() != null && !side.mayBeSignedByAnAgency()) {
            throw new ProblemException(KitProblem.FORBIDDEN, "An agency signs for the partner's side only.");
        }
        return new Signature(side, signer, function, on, caller.person().value());
    }
}
