package org.throughline.directory.agency.http;

import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What the registry refuses. */
enum AgencyProblem implements Problem {
    AGENCY_ALREADY_KNOWN(409, "The registry has an agency of this id.", "Look it up, or choose another id."),
    AGENCY_NOT_VERIFIED(409, "The agency is not verified yet.", "Do this once it is verified."),
    AGENCY_VERIFIED(409, "The agency is verified.", "From now on the agency itself corrects it, or the operator does."),
    AGENCY_SUCCEEDED(409, "Another agency stands in the place of this one.", "Read the agency: it says which.");

    private final int status;
    private final String title;
    private final String detail;

    AgencyProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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
        return detail;
    }

    static ProblemException of(AgencyRefused refused) {
        return switch (refused.reason()) {
            case ALREADY_KNOWN -> new ProblemException(AGENCY_ALREADY_KNOWN);
            case NOT_VERIFIED -> new ProblemException(AGENCY_NOT_VERIFIED);
            case VERIFIED_ALREADY -> new ProblemException(AGENCY_VERIFIED);
            case SUCCEEDED -> new ProblemException(AGENCY_SUCCEEDED);
            case OWN_SUCCESSOR -> Invalid.at("/successorId", "OWN_SUCCESSOR", "It is another agency.");
        };
    }
}
