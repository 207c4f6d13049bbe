package org.throughline.directory.intake.http;

import org.throughline.directory.intake.IntakeRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What intake requirements refuse. */
enum IntakeProblem implements Problem {
    INTAKE_PUBLISHED(409, "These intake requirements were published and do not change."),
    INTAKE_DISCARDED(409, "These intake requirements were discarded.");

    private final int status;
    private final String title;

    IntakeProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return "Draft a new version and publish that.";
    }

    static ProblemException of(IntakeRefused refused) {
        return new ProblemException(refused.isDiscarded() ? INTAKE_DISCARDED : INTAKE_PUBLISHED);
    }
}
