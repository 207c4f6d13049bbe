package org.throughline.directory.agency.http;

import org.throughline.directory.agency.AgencyRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What the registry refuses. */
enum AgencyProblem implements Problem {
    AGENCY_ALREADY_KNOWN(409, "The registry has an agency of this id."),
    AGENCY_NOT_VERIFIED(409, "The agency is not verified yet.");

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
            case NOT_VERIFIED -> new ProblemException(AGENCY_NOT_VERIFIED, "Link it once it is verified.");
        };
    }
}
