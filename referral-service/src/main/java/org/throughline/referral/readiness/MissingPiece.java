package org.throughline.referral.readiness;

import java.util.List;
import java.util.Objects;

/**
 * One missing piece.
 *
 * @param blocks false when the referral can be sent without it
 * @param reasons codes of the service that was asked, such as {@code NOT_SIGNED}; for the district's people only
 * @param categories the categories that are not permitted, where the piece is a release or a signature
 */
public record MissingPiece(Piece piece, boolean blocks, List<String> reasons, List<String> categories) {
    public MissingPiece {
        Objects.requireNonNull(piece);
        reasons = List.copyOf(reasons);
        categories = List.copyOf(categories);
    }

    static MissingPiece blocking(Piece piece, List<String> reasons) {
        return new MissingPiece(piece, true, reasons, List.of());
    }
}
