package org.throughline.consent.release.http;

import java.util.List;
import org.throughline.consent.release.Element;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** Why a release does not change. */
enum ReleaseProblem implements Problem {
    RELEASE_NOT_IN_THIS_STATE(409, "The release is not in a state that allows this."),
    RELEASE_INCOMPLETE(409, "The release lacks what the law asks for."),
    SIGNER_NOT_AUTHORIZED(409, "This person may not sign for this student now."),
    REVOKER_NOT_AUTHORIZED(409, "This person holds no rights over these records."),
    CATEGORY_NOT_COVERED(409, "The release does not cover what should be withdrawn."),
    VOIDING_NOT_PROPOSED(409, "Nobody proposed that it was entered in error."),
    VOIDING_BY_ONE_PERSON(409, "A second person confirms it, not who proposed it."),
    NO_EXPIRY_EVENT(409, "The release names no event that ends it."),
    OUTSIDE_RENEWAL(409, "It is renewed from 45 days before its end on, for a later time."),
    RELEASE_OVER(409, "Its time has ended, by its own days or by a rule on file: a new one is drafted and signed."),
    RELEASE_TOO_LONG(422, "A rule on file lets this instrument last shorter.");

    private final int status;
    private final String title;

    ReleaseProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(ReleaseRefused refusal) {
        Refused refused = refusal.refused();
        ReleaseProblem problem =
                switch (refused.refusal()) {
                    case NOT_IN_THIS_STATE -> RELEASE_NOT_IN_THIS_STATE;
                    case INCOMPLETE -> RELEASE_INCOMPLETE;
                    case SIGNER_NOT_AUTHORIZED -> SIGNER_NOT_AUTHORIZED;
                    case REVOKER_NOT_AUTHORIZED -> REVOKER_NOT_AUTHORIZED;
                    case CATEGORY_NOT_COVERED -> CATEGORY_NOT_COVERED;
                    case NOT_PROPOSED -> VOIDING_NOT_PROPOSED;
                    case SAME_PERSON -> VOIDING_BY_ONE_PERSON;
                    case NO_SUCH_EVENT -> NO_EXPIRY_EVENT;
                    case OUTSIDE_RENEWAL -> OUTSIDE_RENEWAL;
                    case TOO_LONG -> RELEASE_TOO_LONG;
                    case OVER -> RELEASE_OVER;
                };
        return new ProblemException(
                problem,
                problem == RELEASE_TOO_LONG
                        ? List.of(tooLong())
                        : refused.missing().stream()
                                .map(ReleaseProblem::missing)
                                .toList());
    }

    private static FieldError missing(Element element) {
        return new FieldError("", element.name(), "It is missing.");
    }

    private static FieldError tooLong() {
        return new FieldError("/effectiveUntil", "TOO_LONG", "It is later than the rule MAX_DURATION lets it be.");
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
        return "Nothing was changed: read the release again.";
    }

    @Override
    public List<FieldError> exampleErrors() {
        return switch (this) {
            case RELEASE_INCOMPLETE -> List.of(missing(Element.PURPOSE));
            case RELEASE_TOO_LONG -> List.of(tooLong());
            default -> List.of();
        };
    }
}
