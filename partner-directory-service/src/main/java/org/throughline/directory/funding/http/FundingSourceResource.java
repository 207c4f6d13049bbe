package org.throughline.directory.funding.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.funding.FundingSource;
import org.throughline.directory.funding.KeepFunding;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** What pays for partnerships. */
@Path("/v1/funding-sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class FundingSourceResource {

    private static final EntryAnswers<FundingSource, FundingSourceDocument> ANSWERS =
            new EntryAnswers<>("/v1/funding-sources", FundingSourceDocument::of);

    private final CurrentCaller callers;
    private final KeepFunding funding;
    private final Cursors cursors;

    public FundingSourceResource(CurrentCaller callers, KeepFunding funding, Cursors cursors) {
        this.callers = callers;
        this.funding = funding;
        this.cursors = cursors;
    }

    @POST
    @Operation(summary = "Add a funding source", description = "With its restrictions, its end, and what it pays for.")
    @Answers(201)
    @CarriesVersion
    public Uni<RestResponse<FundingSourceDocument>> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull FundingSourceDocument request) {
        return funding.add(new Write(callers.get(), "addFunding", key, request), request.added())
                .map(ANSWERS::created);
    }

    @GET
    @Operation(summary = "Funding sources", description = "With endsBy only those that end until that day.")
    public Uni<RestResponse<Items<FundingSourceDocument>>> list(
            @Parameter(description = "What ends by then.") @QueryParam("endsBy") @Nullable @CalendarDay
                    LocalDate endsBy,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "funding?" + endsBy, limit, cursor);
        return funding.page(endsBy, page).map(found -> page.answer(cursors, uri, found.map(FundingSourceDocument::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A funding source")
    @CarriesVersion
    public Uni<RestResponse<FundingSourceDocument>> get(@PathParam("id") UUID id) {
        return funding.get(callers.get(), id).map(ANSWERS::ok);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a funding source")
    @CarriesVersion
    public Uni<RestResponse<FundingSourceDocument>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FundingSourceDocument request) {
        return funding.change(callers.get(), id, ifMatch, request.changed(id)).map(ANSWERS::ok);
    }
}
