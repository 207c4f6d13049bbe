package org.throughline.directory.agency.http;

import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What the registry refuses. */
enum AgencyProblem implements Problem {
    AGENCY_ALREADY_KNOWN(409, "The registry has an agency of this id."),
    AGENCY_NOT_VERIFIED(409, "The agency is not verified yet."),
    AGENCY_VERIFIED(409, "The agency is verified."),
    AGENCY_SUCCEEDED(409, "Another agency stands in the place of this one.");

    private final int status;
    private final String title;

    AgencyProblem(int status, String title) {
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

    static ProblemException of(AgencyRefused refused) {
        return switch (refused.reason()) {
            case ALREADY_KNOWN -> new ProblemException(AGENCY_ALREADY_KNOWN, "Look it up, or choose another id.");
            case NOT_VERIFIED -> new ProblemException(AGENCY_NOT_VERIFIED, "Do this once it is verified.");
            case VERIFIED_ALREADY ->
                new ProblemException(
                        AGENCY_VERIFIED, "From now on the agency itself corrects it, or the operator does.");
            case SUCCEEDED -> new ProblemException(AGENCY_SUCCEEDED, "Read the agency: it says which.");
            case OWN_SUCCESSOR -> Invalid.at("/successorId", "OWN_SUCCESSOR", "It is another agency.");
        };
    }
}
