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
    ROLE_BEYOND_REACH(403, "The caller may not give this role.", "See errors for what goes beyond."),
    ADDRESS_TAKEN(
            409,
            "There is an account of this address.",
            "Change the account, or invite the person by another address."),
    OWN_ACCOUNT(409, "Nobody changes or ends his own account.", "Ask somebody else to do it."),
    ACCOUNT_NOT_ACTIVE(409, "The account is not active.", "Reactivate it first.");

    private final int status;
    private final String title;
    private final String detail;

    PeopleProblem(int status, String title, String detail) {
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

    /** @param places where in the request that stands which it is about */
    static ProblemException of(PeopleRefused refused, List<String> places) {
        return switch (refused.reason()) {
            case ROLE_BEYOND_REACH -> new ProblemException(ROLE_BEYOND_REACH, beyond(places));
            case SCHOOLS_OF_AGENCY ->
                Invalid.at(errors(places, "NOT_OF_AGENCIES", "An agency's people work at no school of a district."));
            case UNKNOWN_SCHOOL ->
                Invalid.at(places.stream().map(UnknownSchool::at).toList());
            case ADDRESS_TAKEN -> new ProblemException(ADDRESS_TAKEN);
            case OWN_ACCOUNT -> new ProblemException(OWN_ACCOUNT);
            case NOT_ACTIVE -> new ProblemException(ACCOUNT_NOT_ACTIVE);
        };
    }

    private static List<FieldError> errors(List<String> places, String code, String message) {
        return places.stream()
                .map(place -> new FieldError(place, code, message))
                .toList();
    }

    private static List<FieldError> beyond(List<String> places) {
        return errors(
                places, ROLE_BEYOND_REACH.name(), "A district gives roles of districts, an agency those of agencies.");
    }

    @Override
    public List<FieldError> exampleErrors() {
        return this == ROLE_BEYOND_REACH ? beyond(List.of("/roles/0")) : List.of();
    }
}
