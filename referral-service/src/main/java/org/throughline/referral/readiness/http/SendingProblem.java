package org.throughline.referral.readiness.http;

import java.util.List;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.readiness.MissingPiece;
import org.throughline.referral.readiness.NotReady;
import org.throughline.referral.readiness.Piece;

/** Why a referral was not sent. */
enum SendingProblem implements Problem {
    NO_PERMIT("Nothing may be disclosed to this agency yet."),
    NOT_READY("Something is missing before the referral can be sent.");

    private final String title;

    SendingProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return "See errors for what is missing; readiness tells who acts.";
    }

    @Override
    public List<FieldError> exampleErrors() {
        MissingPiece missing =
                switch (this) {
                    case NO_PERMIT -> piece(Piece.SIGNATURE, "NOT_SIGNED");
                    case NOT_READY -> piece(Piece.BIRTH_DATE);
                };
        return List.of(error(missing));
    }

    /** Names every missing piece that blocks: its code is the reason, its pointer the piece. */
    static ProblemException of(NotReady notReady) {
        SendingProblem problem = notReady.readiness().lacksPermit() ? NO_PERMIT : NOT_READY;
        return new ProblemException(
                problem,
                notReady.readiness().missing().stream()
                        .filter(MissingPiece::blocks)
                        .map(SendingProblem::error)
                        .toList());
    }

    private static MissingPiece piece(Piece piece, String... reasons) {
        return new MissingPiece(piece, true, List.of(reasons), List.of(), List.of());
    }

    private static FieldError error(MissingPiece missing) {
        return new FieldError(pointer(missing), code(missing), message(missing));
    }

    private static String pointer(MissingPiece missing) {
        return "/" + missing.piece().name();
    }

    private static String code(MissingPiece missing) {
        return missing.reasons().isEmpty() ? "MISSING" : missing.reasons().get(0);
    }

    private static String message(MissingPiece missing) {
        List<String> what = missing.papers().isEmpty() ? missing.categories() : missing.papers();
        return "To be supplied by " + missing.piece().actor() + (what.isEmpty() ? "" : ": " + String.join(", ", what));
    }
}
