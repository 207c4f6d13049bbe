package org.throughline.consent.disclosure.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.SearchLog;
import org.throughline.consent.disclosure.VerifyLog;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** What has left the district, for whom the law lets see it (34 CFR 99.32(c)). */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AUDITOR)
public class DisclosureResource {
    private final CurrentCaller caller;
    private final SearchLog search;
    private final VerifyLog verify;
    private final Cursors cursors;
    private final ObjectMapper json;

    public DisclosureResource(
            CurrentCaller caller, SearchLog search, VerifyLog verify, Cursors cursors, ObjectMapper json) {
        this.caller = caller;
        this.search = search;
        this.verify = verify;
        this.cursors = cursors;
        this.json = json;
    }

    record Search(@NotNull UUID studentId) {}

    /** @param knownHead number of a link that was noted down before */
    record VerificationRequest(@Nullable @Positive Long knownHead) {}

    @POST
    @Path("/searches")
    @ShowsStudentData
    @Operation(
            summary = "Disclosures, requests and refusals about one student",
            description = "Latest first, in pages; a POST so that no student's id is in an address.")
    @APIResponse(responseCode = "200", description = "A page of the log")
    public Uni<RestResponse<Items<DisclosureView>>> search(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri,
            @Valid @NotNull Search request) {
        PageRequest page =
                PageRequest.of(cursors, caller.get(), "disclosures of " + request.studentId(), limit, cursor);
        return search.search(page, new StudentId(request.studentId()))
                .map(found -> found.map(entry -> DisclosureView.of(entry, json)))
                .map(found -> ResponseBuilder.fromResponse(page.answer(cursors, uri, found))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /** @param request left out where nothing was noted down */
    @POST
    @Path("/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify the whole log",
            description = "Finds every entry that was changed or removed since it was sealed, every link that does not"
                    + " follow, and an end that was cut off behind knownHead. Without a body any end will do.")
    @APIResponse(responseCode = "200", description = "What was found")
    @Refuses("CONFLICT")
    public Uni<VerificationView> verify(@RequestBody(required = false) @Valid @Nullable VerificationRequest request) {
        return verify.verify(caller.get(), request == null ? null : request.knownHead())
                .map(VerificationView::of);
    }
}
