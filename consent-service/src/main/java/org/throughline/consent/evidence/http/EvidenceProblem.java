package org.throughline.consent.evidence.http;

import org.throughline.consent.evidence.EvidenceRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a record is not confirmed or ended. */
enum EvidenceProblem implements Problem {
    NOTHING_TO_CONFIRM("The record needs no confirmation, has one, or is over."),
    CONFIRMED_BY_ITS_AUTHOR("A second person confirms, not who filed it."),
    EVIDENCE_ENDED("The record was ended before."),
    DEBARMENT_STANDS("A debarment ends by its own date only.");

    private final String title;

    EvidenceProblem(String title) {
        this.title = title;
    }

    static ProblemException of(EvidenceRefused refused) {
        return new ProblemException(
                switch (refused.refusal()) {
                    case NOTHING_TO_CONFIRM -> NOTHING_TO_CONFIRM;
                    case SAME_PERSON -> CONFIRMED_BY_ITS_AUTHOR;
                    case ENDED_BEFORE -> EVIDENCE_ENDED;
                    case STANDS_ITS_TIME -> DEBARMENT_STANDS;
                });
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
        return "Nothing was changed.";
    }
}
