package org.throughline.directory.people.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.people.ChangePeople;
import org.throughline.directory.people.http.AskedPermission.PermissionDocument;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What a person may, until the account is ended. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
@Refuses("DEPENDENCY_UNAVAILABLE")
public class PersonLifeResource {

    private final CurrentCaller callers;
    private final ChangePeople people;

    public PersonLifeResource(CurrentCaller callers, ChangePeople people) {
        this.callers = callers;
        this.people = people;
    }

    @PUT
    @Path("/{id}/permission")
    @Operation(
            summary = "Change what a person may",
            description =
                    "Roles and schools, whole. The person is signed out, so that no session keeps what was taken.")
    @CarriesVersion
    @Refuses({"ROLE_BEYOND_REACH", "OWN_ACCOUNT"})
    public Uni<RestResponse<PersonView>> permit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PermissionDocument request) {
        AskedPermission asked = new AskedPermission(request, "");
        return PersonAnswers.refusals(people.permit(callers.get(), id, ifMatch, asked.permission()), asked)
                .map(PersonAnswers::ok);
    }

    @POST
    @Path("/{id}/deactivation")
    @Operation(
            summary = "End an account, at once",
            description =
                    "The person is signed out everywhere and cannot sign in; an access token that is out lasts five"
                            + " minutes at most.")
    @CarriesVersion
    @Refuses({"OWN_ACCOUNT", "CONFLICT"})
    public Uni<RestResponse<PersonView>> deactivate(@PathParam("id") UUID id) {
        return PersonAnswers.refusals(people.deactivate(callers.get(), id)).map(PersonAnswers::ok);
    }

    @POST
    @Path("/{id}/reactivation")
    @Operation(summary = "Let a person sign in again")
    @CarriesVersion
    @Refuses({"OWN_ACCOUNT", "CONFLICT"})
    public Uni<RestResponse<PersonView>> reactivate(@PathParam("id") UUID id) {
        return PersonAnswers.refusals(people.reactivate(callers.get(), id)).map(PersonAnswers::ok);
    }
}
