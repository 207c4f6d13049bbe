package org.throughline.consent.request.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.request.HandleRequests;
import org.throughline.consent.request.HandleRequests.Received;
import org.throughline.consent.request.HandleRequests.Standing;
import org.throughline.consent.request.RequestKind;
import org.throughline.consent.request.RequestRefused;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;
import org.throughline.training.ShowsStudentData;

/** What families ask of their records, with the day by which the law wants it answered. */
@Path("/v1/rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class RightsRequestResource {
    private final CurrentCaller caller;
    private final HandleRequests handling;
    private final Cursors cursors;

    public RightsRequestResource(CurrentCaller caller, HandleRequests handling, Cursors cursors) {
        this.caller = caller;
        this.handling = handling;
        this.cursors = cursors;
    }

    /** @param receivedOn day it came, in the district's zone; absent for today */
    record NewRightsRequest(
            @NotNull UUID studentId,
            @NotNull RequestKind kind,
            @NotNull UUID requestedBy,
            @Nullable @CalendarDay LocalDate receivedOn) {
        Received received() {
            return new Received(new StudentId(studentId), kind, new HolderId(requestedBy), receivedOn);
        }
    }

    /** @param reference of the letter or note; never its text */
    record Note(@NotBlank @Size(max = 200) String reference) {}

    @POST
    @Operation(
            summary = "Note what a family asks of its records",
            description =
                    "To inspect them, for a copy of what was disclosed, for the record of disclosures (45 days), or"
                            + " for an accounting (60 days).")
    @Answers(location = false)
    @APIResponseSchema(
            value = RightsRequestView.class,
            responseCode = "201",
            responseDescription = "Noted, with the day by which it is answered")
    @Refuses("REQUESTER_NOT_AUTHORIZED")
    public Uni<RestResponse<RightsRequestView>> receive(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewRightsRequest request) {
        Caller by = caller.get();
        IdempotentRequest once =
                new IdempotentRequest(by.requireTenant(), by.person().value(), "receiveRequest", key, request);
        return answered(handling.receive(by, once, request.received()), Status.CREATED);
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
    @Operation(summary = "The requests that wait for an answer, the most urgent first")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<Items<RightsRequestView>>> waiting(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, caller.get(), "rights requests", limit, cursor);
        return handling.waiting(page)
                .map(found -> page.answer(cursors, uri, found.map(RightsRequestView::of)))
                .map(answer -> ResponseBuilder.fromResponse(answer)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("/{id}/extension")
    @Operation(
            summary = "Put an accounting off by 30 days, once",
            description = "The family is told the reason and the day in writing (45 CFR 164.528(c)(1)(ii)).")
    @APIResponse(responseCode = "200", description = "The request as it is now")
    @Refuses({"NO_EXTENSION", "REQUEST_NOT_IN_THIS_STATE", "CONFLICT"})
    public Uni<RestResponse<RightsRequestView>> extend(@PathParam("id") UUID id, @Valid @NotNull Note note) {
        return answered(handling.extend(caller.get(), id, note.reference()), Status.OK);
    }

    @POST
    @Path("/{id}/answer")
    @Operation(summary = "Note that a request was answered")
    @APIResponse(responseCode = "200", description = "The request as it is now")
    @Refuses({"REQUEST_NOT_IN_THIS_STATE", "CONFLICT"})
    public Uni<RestResponse<RightsRequestView>> answer(@PathParam("id") UUID id, @Valid @NotNull Note note) {
        return answered(handling.answer(caller.get(), id, note.reference()), Status.OK);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Note that the family wants it no more")
    @APIResponse(responseCode = "200", description = "The request as it is now")
    @Refuses({"REQUEST_NOT_IN_THIS_STATE", "CONFLICT"})
    public Uni<RestResponse<RightsRequestView>> withdraw(@PathParam("id") UUID id, @Valid @NotNull Note note) {
        return answered(handling.withdraw(caller.get(), id, note.reference()), Status.OK);
    }

    private static Uni<RestResponse<RightsRequestView>> answered(Uni<Standing> standing, Status status) {
        return standing.map(RightsRequestView::of)
                .map(view -> ResponseBuilder.<RightsRequestView>create(status)
                        .entity(view)
                        .header("Cache-Control", "no-store")
                        .build())
                .onFailure(RequestRefused.class)
                .transform(refused -> RightsRequestProblem.of((RequestRefused) refused));
    }
}
