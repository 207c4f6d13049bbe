package org.throughline.consent.signing.http;

import org.throughline.consent.signing.FormRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a provider's form stands for no release. */
enum AgencyFormProblem implements Problem {
    NOT_A_HEALTH_AUTHORIZATION("Only a health authorization can be on the provider's own form."),
    FORM_DATED_AHEAD("The form is signed on a day that has not come yet."),
    FORM_EXPIRED("The form is over."),
    RELEASE_OUTLIVES_FORM("The release would last longer than what was signed.");

    private final String title;

    AgencyFormProblem(String title) {
        this.title = title;
    }

    static ProblemException of(FormRefused refused) {
        return new ProblemException(valueOf(refused.why().name()));
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
