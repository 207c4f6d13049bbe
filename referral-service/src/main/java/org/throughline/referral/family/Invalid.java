package org.throughline.referral.family;

import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** A value of a request that does not fit what is on file. */
final class Invalid {

    private Invalid() {}

    static ProblemException at(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
