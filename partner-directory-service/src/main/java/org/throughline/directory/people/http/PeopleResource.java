package org.throughline.directory.people.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.people.InvitePeople;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.ReadPeople;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The accounts of a district's people, or of an agency's: whose, the caller's token says. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
@Refuses("DEPENDENCY_UNAVAILABLE")
public class PeopleResource {

    private final CurrentCaller callers;
    private final InvitePeople invitations;
    private final ReadPeople people;
    private final Cursors cursors;

    public PeopleResource(CurrentCaller callers, InvitePeople invitations, ReadPeople people, Cursors cursors) {
        this.callers = callers;
        this.invitations = invitations;
        this.people = people;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            summary = "Invite a person",
            description = "Gives an account and sends a mail by which the person chooses a password. A district's admin"
                    + " invites to roles of districts, an agency's admin to roles of agencies. The same invitation"
                    + " again changes nothing (200): the address is the key.")
    @Answers({200, 201})
    @CarriesVersion
    @Refuses({"ROLE_BEYOND_REACH", "ADDRESS_TAKEN", "CONFLICT", "NOT_FOUND"})
    public Uni<RestResponse<PersonView>> invite(@Valid @NotNull PersonRequest request, @Context UriInfo uri) {
        URI base = uri.getBaseUri();
        return PersonAnswers.refusals(invitations.invite(callers.get(), request.invitation()), request.asked())
                .map(invited -> answer(invited, base));
    }

    @GET
    @Operation(summary = "People", description = "All accounts within the caller's reach, whether active or not.")
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<Items<PersonView>>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "people", limit, cursor);
        return people.page(page, PeopleQuery.ALL)
                .map(found -> PersonAnswers.unstored(page.answer(cursors, uri, found.map(PersonView::of))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A person's account")
    @CarriesVersion
    public Uni<RestResponse<PersonView>> get(@PathParam("id") UUID id) {
        return people.get(callers.get(), id).map(PersonAnswers::ok);
    }

    @GET
    @Path("/{id}/history")
    @Cache(noStore = true)
    @Operation(summary = "What was done with a person's account, by whom and when")
    public Uni<PersonView.HistoryView> history(@PathParam("id") UUID id) {
        return people.history(callers.get(), id).map(PersonView.HistoryView::of);
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(summary = "Send the invitation again", description = "The mail by which the person chooses a password.")
    @CarriesVersion
    @Refuses({"ACCOUNT_NOT_ACTIVE", "CONFLICT"})
    public Uni<RestResponse<PersonView>> inviteAgain(@PathParam("id") UUID id) {
        return PersonAnswers.refusals(invitations.inviteAgain(callers.get(), id))
                .map(PersonAnswers::ok);
    }

    /** @param base of the place, whole: after many answers of the identity provider, the request is not at hand to complete it */
    private static RestResponse<PersonView> answer(InvitePeople.Invited invited, URI base) {
        return invited.made()
                ? PersonAnswers.created(base.resolve("/v1/people/"), invited.found())
                : PersonAnswers.ok(invited.found());
    }
}
