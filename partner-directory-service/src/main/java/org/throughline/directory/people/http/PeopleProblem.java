package org.throughline.directory.people.http;

import java.util.List;
import org.throughline.directory.Invalid;
import org.throughline.directory.people.PeopleRefused;
import org.throughline.directory.school.UnknownSchool;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What may not be done with an account. */
enum PeopleProblem implements Problem {
    ROLE_BEYOND_REACH(403, "The caller may not give this role."),
    ADDRESS_TAKEN(409, "There is an account of this address."),
    OWN_ACCOUNT(409, "Nobody changes or ends his own account."),
    ACCOUNT_NOT_ACTIVE(409, "The account is not active.");

    private final int status;
    private final String title;

    PeopleProblem(int status, String title) {
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

    /** @param places where in the request that stands which it is about */
    static ProblemException of(PeopleRefused refused, List<String> places) {
        return switch (refused.reason()) {
            case ROLE_BEYOND_REACH ->
                new ProblemException(
                        ROLE_BEYOND_REACH,
                        "See errors for what goes beyond.",
                        errors(
                                places,
                                ROLE_BEYOND_REACH.name(),
                                "A district gives roles of districts, an agency those of agencies."));
            case SCHOOLS_OF_AGENCY ->
                Invalid.at(errors(places, "NOT_OF_AGENCIES", "An agency's people work at no school of a district."));
            case UNKNOWN_SCHOOL ->
                Invalid.at(places.stream().map(UnknownSchool::at).toList());
            case ADDRESS_TAKEN ->
                new ProblemException(ADDRESS_TAKEN, "Change the account, or invite the person by another address.");
            case OWN_ACCOUNT -> new ProblemException(OWN_ACCOUNT, "Ask somebody else to do it.");
            case NOT_ACTIVE -> new ProblemException(ACCOUNT_NOT_ACTIVE, "Reactivate it first.");
        };
    }

    private static List<FieldError> errors(List<String> places, String code, String message) {
        return places.stream()
                .map(place -> new FieldError(place, code, message))
                .toList();
    }
}
