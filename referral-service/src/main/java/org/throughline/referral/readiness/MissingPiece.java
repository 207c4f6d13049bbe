package org.throughline.referral.readiness;

import java.util.List;
import java.util.Objects;
import org.throughline.referral.intake.Completeness;

/**
 * One missing piece.
 *
 * @param blocks false when the referral can be sent without it
 * @param reasons codes of the service that was asked, such as {@code NOT_SIGNED}; for the district's people only
 * @param categories the categories that are not permitted, where the piece is a release or a signature
 * @param papers codes of the partner's forms and papers of which something is missing, where the piece is the intake
 */
public record MissingPiece(
        Piece piece, boolean blocks, List<String> reasons, List<String> categories, List<String> papers) {
    public MissingPiece {
        Objects.requireNonNull(piece);
        reasons = List.copyOf(reasons);
        categories = List.copyOf(categories);
        papers = List.copyOf(papers);
    }

    static MissingPiece blocking(Piece piece, List<String> reasons) {
        return of(piece, true, reasons);
    }

    static MissingPiece of(Piece piece, boolean blocks, List<String> reasons) {
        return new MissingPiece(piece, blocks, reasons, List.of(), List.of());
    }

    /** A release or a signature. */
    static MissingPiece permit(Piece piece, boolean blocks, String reason, List<String> categories) {
        return new MissingPiece(piece, blocks, List.of(reason), categories, List.of());
    }

    static MissingPiece intake(Completeness found) {
        return new MissingPiece(Piece.INTAKE, found.blocks(), found.reasons(), List.of(), found.codes());
    }
}
