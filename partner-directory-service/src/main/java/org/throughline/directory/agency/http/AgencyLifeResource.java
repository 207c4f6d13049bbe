package org.throughline.directory.agency.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyRefused;
import org.throughline.directory.agency.RegisterAgency;
import org.throughline.directory.agency.SucceedAgency;
import org.throughline.directory.agency.Succession;
import org.throughline.directory.agency.Succession.Kind;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What the operator of the installation decides about an agency. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class AgencyLifeResource {

    private final CurrentCaller callers;
    private final RegisterAgency registry;
    private final SucceedAgency successions;

    public AgencyLifeResource(CurrentCaller callers, RegisterAgency registry, SucceedAgency successions) {
        this.callers = callers;
        this.registry = registry;
        this.successions = successions;
    }

    /**
     * A decision that another agency stands in the place of this one.
     *
     * @param evidence where the decision is filed, such as a case number
     */
    record SuccessionRequest(
            @NotNull UUID successorId,
            @NotNull Kind kind,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String evidence) {

        Succession decided(Caller by) {
            return new Succession(
                    new AgencyId(successorId), kind, evidence, by.person().value());
        }
    }

    @POST
    @Path("/{id}/verification")
    @Operation(
            summary = "Verify an agency",
            description =
                    "Service-only. Throughline-Tenant names the district that proposed it. Also verifies a name that waits; then "
                            + "If-Match is needed, so that it is the one that was read.")
    @CarriesVersion
    public Uni<RestResponse<AgencyView>> verify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.get();
        caller.requireTenant();
        return registry.verify(caller, new AgencyId(id), ifMatch)
                .map(agency -> AgencyView.answer(ResponseBuilder.ok(), caller, agency));
    }

    @POST
    @Path("/{id}/succession")
    @Operation(
            summary = "Let another agency stand in the place of one",
            description = "Service-only. Throughline-Tenant names the district that proposed it. Both are verified. The"
                    + " organizations of all districts that are linked to it are linked to the other within"
                    + " seconds.")
    @CarriesVersion
    @Refuses({"AGENCY_NOT_VERIFIED", "AGENCY_SUCCEEDED", "CONFLICT"})
    public Uni<RestResponse<AgencyView>> succeed(@PathParam("id") UUID id, @Valid @NotNull SuccessionRequest request) {
        Caller caller = callers.get();
        caller.requireTenant();
        return successions
                .succeed(caller, new AgencyId(id), request.decided(caller))
                .onFailure(AgencyRefused.class)
                .transform(refused -> AgencyProblem.of((AgencyRefused) refused))
                .map(agency -> AgencyView.answer(ResponseBuilder.ok(), caller, agency));
    }
}
