package org.throughline.consent.signing.http;

import org.throughline.consent.signing.SigningRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a signing does not begin, for another reason than one of its releases gives. */
enum SigningProblem implements Problem {
    SEVERAL_STUDENTS("The releases are about several students: name each of them."),
    NOT_TO_BE_SIGNED("A release is neither a draft nor waiting for its signature."),
    STATE_RULE_UNCONFIGURED("Who signs depends on a rule of the state that is not on file."),
    TERM_TOO_LONG("A rule on file lets a release last shorter than this one would: draft it anew."),
    OTHER_DOCUMENT("What was read is not what the release says now: read it again."),
    CODE_CONTACT_BY_AUTHOR("Who wrote a release put the code's contact on file: a second person confirms it first."),
    CODE_CONTACT_TOO_NEW(
            "The code's contact has been on file for less than seven days: a second person confirms it, or wait."),
    CODE_CONTACT_OF_THE_LINK(
            "Link and code would reach the same mailbox or telephone: that shows of nobody who it is."),
    SIGNING_CLOSED("The signing is over.");

    private final String title;

    SigningProblem(String title) {
        this.title = title;
    }

    static ProblemException of(SigningRefused refused) {
        return new ProblemException(
                switch (refused.why()) {
                    case SEVERAL_STUDENTS -> SEVERAL_STUDENTS;
                    case NOT_TO_BE_SIGNED -> NOT_TO_BE_SIGNED;
                    case STATE_RULE_UNCONFIGURED -> STATE_RULE_UNCONFIGURED;
                    case TERM_TOO_LONG -> TERM_TOO_LONG;
                    case OTHER_DOCUMENT -> OTHER_DOCUMENT;
                    case CONTACT_BY_AUTHOR -> CODE_CONTACT_BY_AUTHOR;
                    case CONTACT_TOO_NEW -> CODE_CONTACT_TOO_NEW;
                    case CONTACT_OF_THE_LINK -> CODE_CONTACT_OF_THE_LINK;
                    case TOO_LATE, NOT_VERIFIED, OTHER_INTENT, CODE_TOO_SOON, TOO_MANY_CODES, CONTACT_RETIRED ->
                        SIGNING_CLOSED;
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
