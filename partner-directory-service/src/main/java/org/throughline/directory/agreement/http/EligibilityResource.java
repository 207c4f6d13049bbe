package org.throughline.directory.agreement.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agreement.Blocker;
import org.throughline.directory.agreement.Eligibility;
import org.throughline.directory.agreement.JudgeEligibility;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.partner.UnknownServices;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Whether a partner may receive a referral. */
@Path("/v1/organizations/{id}/referral-eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    private final CurrentCaller callers;
    private final JudgeEligibility eligibility;

    public EligibilityResource(CurrentCaller callers, JudgeEligibility eligibility) {
        this.callers = callers;
        this.eligibility = eligibility;
    }

    /**
     * The answer.
     *
     * @param day today in the district's zone: the answer holds for no other
     * @param gate whether a missing agreement warns or blocks
     * @param reasons why it should not receive one, also where the gate only warns
     */
    record EligibilityView(LocalDate day, boolean mayReceive, GateMode gate, List<Blocker> reasons) {
        static EligibilityView of(Eligibility found) {
            return new EligibilityView(found.day(), found.mayReceive(), found.mode(), found.blockers());
        }
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(
            summary = "Whether a partner may receive a referral today, and if not, why",
            description = "With serviceId also whether its agreement covers that service.")
    public Uni<EligibilityView> get(
            @PathParam("id") UUID id,
            @Parameter(description = "For referrals to this service; without it, to any.")
                    @QueryParam("serviceId")
                    @Nullable
                    UUID service) {
        return eligibility
                .of(callers.get(), new DistrictOrganizationId(id), service)
                .onFailure(UnknownServices.class)
                .transform(unknown -> ((UnknownServices) unknown).at("?serviceId"))
                .map(EligibilityView::of);
    }
}
