package org.throughline.referral.readiness.http;

import java.util.List;
import org.throughline.referral.readiness.MissingPiece;
import org.throughline.referral.readiness.Piece;
import org.throughline.referral.readiness.Readiness;

/** @param ready whether nothing that is missing blocks */
record ReadinessView(boolean ready, List<PieceView> missing) {

    /** @param actor who must act */
    record PieceView(Piece piece, Piece.Actor actor, boolean blocks, List<String> reasons, List<String> categories) {

        static PieceView of(MissingPiece missing) {
            return new PieceView(
                    missing.piece(),
                    missing.piece().actor(),
                    missing.blocks(),
                    missing.reasons(),
                    missing.categories());
        }
    }

    static ReadinessView of(Readiness readiness) {
        return new ReadinessView(
                readiness.isReady(),
                readiness.missing().stream().map(PieceView::of).toList());
    }
}
