package org.throughline.referral.inbox.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.inbox.ReadInbox;
import org.throughline.referral.inbox.Reader;
import org.throughline.referral.lifecycle.ReferralId;

/** An agency's one inbox for all its districts. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
public class InboxResource {

    private static final String BEARER = "Bearer ";
    private static final int MOST_WITH_STUDENTS = 50;

    private final CurrentCaller caller;
    private final ReadInbox inbox;
    private final Cursors cursors;

    public InboxResource(CurrentCaller caller, ReadInbox inbox, Cursors cursors) {
        this.caller = caller;
        this.inbox = inbox;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "The referrals sent to the agency, from all its districts, the latest first",
            description =
                    "Without student data. With expand=student (50 at most) each entry has what may be disclosed at"
                            + " this moment; nothing in a district whose gate keeps out who lacks training, which"
                            + " trainingLacks names.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "503", description = "DEPENDENCY_UNAVAILABLE: nothing is disclosed")
    public Uni<RestResponse<Items<EntryView>>> list(
            @Parameter(description = "student: with what the releases permit of each.") @QueryParam("expand") @Nullable
                    String expand,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam("Authorization") String authorization,
            @Context UriInfo uri) {
        Caller by = caller.get();
        by.requireOrganization();
        PageRequest page = PageRequest.of(cursors, by, "inbox\n" + expand, limit, cursor);
        if (expand == null) {
            return inbox.list(by, page).map(found -> answer(page, uri, found.map(EntryView::of)));
        }
        requireStudentAndFew(expand, page);
        return inbox.listWithStudents(new Reader(by, token(authorization)), page)
                .map(found -> answer(page, uri, found.map(EntryView::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One referral, with what may be disclosed at this moment",
            description =
                    "Each reading asks the consent service anew and is logged there, but where the district's gate keeps"
                            + " out who lacks training: then nothing is disclosed, and trainingLacks names what is lacking.")
    @APIResponse(responseCode = "200", description = "The referral; withheld names the categories not available")
    @APIResponse(responseCode = "503", description = "DEPENDENCY_UNAVAILABLE: nothing is disclosed")
    public Uni<RestResponse<EntryView>> get(
            @PathParam("id") UUID id, @HeaderParam("Authorization") String authorization) {
        Caller by = caller.get();
        by.requireOrganization();
        return inbox.read(new Reader(by, token(authorization)), new ReferralId(id))
                .map(read -> uncached(ResponseBuilder.ok(EntryView.of(read))));
    }

    private RestResponse<Items<EntryView>> answer(PageRequest request, UriInfo uri, Page<EntryView> page) {
        return uncached(ResponseBuilder.fromResponse(request.answer(cursors, uri, page)));
    }

    private static <T> RestResponse<T> uncached(ResponseBuilder<T> response) {
        return response.header("Cache-Control", "no-store").build();
    }

    private static String token(String authorization) {
        return authorization.substring(BEARER.length());
    }

    private static void requireStudentAndFew(String expand, PageRequest page) {
        if (!expand.equals("student")) {
            throw new ProblemException(KitProblem.MALFORMED, "See errors for what is wrong and where.")
                    .at("?expand", "UNKNOWN_EXPANSION", "Only student can be expanded.");
        }
        if (page.limit() > MOST_WITH_STUDENTS) {
            throw new ProblemException(KitProblem.MALFORMED, "See errors for what is wrong and where.")
                    .at("?limit", "OUT_OF_RANGE", "With students a page has 50 entries at most.");
        }
    }
}
