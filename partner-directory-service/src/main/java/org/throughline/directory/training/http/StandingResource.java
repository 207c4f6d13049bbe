package org.throughline.directory.training.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.training.KeepTraining;
import org.throughline.directory.training.Standing;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Whether a person may be shown student data, as far as training goes. */
@Path("/v1/training-standings/{personId}")
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {

    private final CurrentCaller callers;
    private final KeepTraining training;

    public StandingResource(CurrentCaller callers, KeepTraining training) {
        this.callers = callers;
        this.training = training;
    }

    /**
     * The answer.
     *
     * @param day today in the district's zone: the answer holds for no other
     * @param gate whether lacking training warns or blocks
     * @param lacks what the person does not have, also where the gate only warns
     */
    record StandingView(LocalDate day, boolean mayBeShownStudentData, GateMode gate, List<Standing.Lack> lacks) {
        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.day(), standing.mayBeShownStudentData(), standing.mode(), standing.lacks());
        }
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR, Role.Names.SERVICE})
    @Operation(
            summary = "May this person be shown student data today, and if not, why",
            description = "As far as training goes: each disclosure needs its release besides.")
    public Uni<StandingView> get(@PathParam("personId") String person) {
        return training.standing(callers.get(), person).map(StandingView::of);
    }
}
