package org.throughline.referral.readiness.http;

import java.util.List;
import org.throughline.referral.readiness.MissingPiece;
import org.throughline.referral.readiness.Piece;
import org.throughline.referral.readiness.Readiness;

/** @param ready whether nothing that is missing blocks */
record ReadinessView(boolean ready, List<PieceView> missing) {

    /**
     * One piece.
     *
     * @param actor who must act
     * @param categories the categories that are not permitted, of a release or a signature
     * @param papers codes of forms and papers of which something is missing, of INTAKE
     */
    record PieceView(
            Piece piece,
            Piece.Actor actor,
            boolean blocks,
            List<String> reasons,
            List<String> categories,
            List<String> papers) {

        static PieceView of(MissingPiece missing) {
            return new PieceView(
                    missing.piece(),
                    missing.piece().actor(),
                    missing.blocks(),
                    missing.reasons(),
                    missing.categories(),
                    missing.papers());
        }
    }

    static ReadinessView of(Readiness readiness) {
        return new ReadinessView(
                readiness.isReady(),
                readiness.missing().stream().map(PieceView::of).toList());
    }
}
