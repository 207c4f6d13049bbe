package org.throughline.directory.staff.http;

import io.smallrye.mutiny.Uni;
import org.throughline.directory.Invalid;
import org.throughline.directory.staff.StaffRefused;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemException;

/** What a staff record refuses. */
enum StaffProblem implements Problem {
    STAFF_DEPARTED(
            409,
            "The person's departure is known already.",
            "Until the last day is over it is corrected with If-Match, or taken back. Who comes back is a new arrival."),
    STAFF_STAYS(409, "Nobody said that the person leaves.", "There is no departure to take back."),
    STAFF_PRESENT(
            409,
            "The person is recorded at this organization already.",
            "Change that record; who comes back arrives after the last day.");

    private final int status;
    private final String title;
    private final String detail;

    StaffProblem(int status, String title, String detail) {
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

    static <T> Uni<T> told(Uni<T> written) {
        return written.onFailure(StaffRefused.class).transform(refused -> of((StaffRefused) refused));
    }

    private static ProblemException of(StaffRefused refused) {
        return switch (refused.reason()) {
            case DEPARTED -> new ProblemException(STAFF_DEPARTED);
            case STAYING -> new ProblemException(STAFF_STAYS);
            case PRESENT -> new ProblemException(STAFF_PRESENT);
            case BEFORE_ARRIVAL -> Invalid.at("/lastDay", "BEFORE_ARRIVAL", "It is the day of arrival or later.");
            case OTHER_ORGANIZATION ->
                Invalid.at(
                        "/organizationId",
                        "OTHER_ORGANIZATION",
                        "It is the one of the arrival. Who goes to another leaves here and arrives there.");
            case UNKNOWN_TO_AGENCY ->
                Invalid.at(
                        "/agencyStaffMember",
                        "UNKNOWN_STAFF_MEMBER",
                        "The agency behind the organization keeps no such person.");
        };
    }
}
