package org.throughline.directory.visit.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.visit.KeepVisitTerms;
import org.throughline.directory.visit.NotOnSite;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The terms on which a service comes to schools. */
@Path("/v1/services/{id}/visit-terms")
@Produces(MediaType.APPLICATION_JSON)
public class VisitTermsResource {

    private final CurrentCaller callers;
    private final KeepVisitTerms terms;

    public VisitTermsResource(CurrentCaller callers, KeepVisitTerms terms) {
        this.callers = callers;
        this.terms = terms;
    }

    @GET
    @RolesAllowed({
        Role.Names.COUNSELOR,
        Role.Names.COORDINATOR,
        Role.Names.DISTRICT_ADMIN,
        Role.Names.AGENCY_STAFF,
        Role.Names.AGENCY_ADMIN,
        Role.Names.SERVICE
    })
    @Operation(
            summary = "On what terms a service comes to schools, and to which",
            description =
                    "For how many students, on which days, and what room it needs; at each school what holds there.")
    @CarriesVersion
    public Uni<RestResponse<VisitTermsView>> get(@PathParam("id") UUID id) {
        return terms.get(callers.get(), id).map(VisitTermsResource::answer);
    }

    @PUT
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Set the terms on which a service comes to schools",
            description =
                    "By the agency whose service it is, or by the district. If-Match is needed once they were set. Takes what was"
                            + " read: of it, serviceId is the same, and version and schools are ignored.")
    @CarriesVersion
    public Uni<RestResponse<VisitTermsView>> set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VisitTermsRequest request) {
        return terms.set(callers.get(), request.terms(id), ifMatch)
                .onFailure(NotOnSite.class)
                .transform(elsewhere -> request.refusal((NotOnSite) elsewhere))
                .map(VisitTermsResource::answer);
    }

    private static RestResponse<VisitTermsView> answer(KeepVisitTerms.Standing standing) {
        return ResponseBuilder.ok(VisitTermsView.of(standing))
                .tag(EntityTags.of(standing.version()))
                .build();
    }
}
