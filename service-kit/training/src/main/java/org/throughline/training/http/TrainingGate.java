package org.throughline.training.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.AskStanding;
import org.throughline.training.ShowsStudentData;
import org.throughline.training.Standing;

/** Keeps from a district's student data whoever lacks training there, once the district's gate blocks. */
public class TrainingGate {

    private final CurrentCaller caller;
    private final AskStanding standings;

    public TrainingGate(CurrentCaller caller, AskStanding standings) {
        this.caller = caller;
        this.standings = standings;
    }

    /** After the roles were looked at, and before anything else of the request is. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    @ShowsStudentData
    public Uni<Void> pass() {
        Caller by = caller.get();
        if (!isOfTheDistrict(by)) {
            return Uni.createFrom().voidItem();
        }
        return standings
                .of(by.requireTenant(), by.person())
                .invoke(TrainingGate::require)
                .replaceWithVoid();
    }

    /** Programs are trained in nothing; what an agency's people are shown, is asked for where their districts are known. */
    private static boolean isOfTheDistrict(Caller by) {
        return by.organization() == null && by.integrator() == null && !by.has(Role.SERVICE);
    }

    private static void require(Standing standing) {
        if (!standing.mayBeShownStudentData()) {
            throw TrainingProblem.of(standing);
        }
    }
}
