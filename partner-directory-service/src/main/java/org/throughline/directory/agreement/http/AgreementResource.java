package org.throughline.directory.agreement.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agreement.Agreement;
import org.throughline.directory.agreement.AgreementAct;
import org.throughline.directory.agreement.AgreementQuery;
import org.throughline.directory.agreement.AgreementState;
import org.throughline.directory.agreement.DraftAgreements;
import org.throughline.directory.agreement.FindAgreements;
import org.throughline.directory.agreement.Parties;
import org.throughline.directory.partner.UnknownServices;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** Agreements: drafted, found, rewritten. What happens to one afterwards is {@link AgreementLifeResource}'s. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private final CurrentCaller callers;
    private final DraftAgreements drafts;
    private final FindAgreements agreements;
    private final Cursors cursors;

    public AgreementResource(
            CurrentCaller callers, DraftAgreements drafts, FindAgreements agreements, Cursors cursors) {
        this.callers = callers;
        this.drafts = drafts;
        this.agreements = agreements;
        this.cursors = cursors;
    }

    /**
     * A draft.
     *
     * @param renews the agreement that it follows
     */
    record DraftRequest(@NotNull UUID organizationId, @Nullable UUID renews, @Valid @NotNull TermsRequest terms) {

        Agreement draft() {
            return Agreement.draft(
                    new Parties(new DistrictOrganizationId(organizationId), null),
                    renews,
                    terms.terms(),
                    terms.compliance().compliance());
        }
    }

    /**
     * What a draft says from now on, beside whatever else was read of it: of that, ids are the same or left out, and the rest is ignored.
     *
     * @param organizationId with whom it was drafted
     * @param renews the agreement that it follows
     */
    @JsonIgnoreProperties({"agencyId", "renewedBy", "state", "signatures", "termination", "evaluation", "dues"})
    record RewriteRequest(
            @Schema(readOnly = true) @Nullable UUID id,
            @Schema(readOnly = true) @Nullable UUID organizationId,
            @Schema(readOnly = true) @Nullable UUID renews,
            @Valid @NotNull TermsRequest terms) {

        /** Of what was drafted. */
        Function<Agreement, AgreementAct.Rewrite> rewriting(UUID agreement) {
            Echoed.require(id, agreement, "/id");
            AgreementAct.Rewrite rewrite =
                    new AgreementAct.Rewrite(terms.terms(), terms.compliance().compliance());
            return drafted -> {
                Echoed.require(organizationId, drafted.parties().organization().value(), "/organizationId");
                Echoed.require(renews, drafted.renews(), "/renews");
                return rewrite;
            };
        }
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Draft an agreement with a partner", description = "Only the district sees a draft.")
    @Answers(201)
    @CarriesVersion
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<AgreementView>> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DraftRequest request) {
        Write write = new Write(callers.get(), "draftAgreement", key, request);
        return drafts.draft(write, request.draft())
                .onFailure(UnknownServices.class)
                .transform(request.terms()::refusal)
                .map(made -> AgreementAnswer.with(
                        ResponseBuilder.<AgreementView>created(
                                URI.create("/v1/agreements/" + made.entry().id())),
                        made));
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Agreements",
            description =
                    "With dueBy only those of which a renewal, evidence, a line of the checklist or the evaluation"
                            + " falls due until that day. An agency sees what was proposed to it, in every district.")
    public Uni<RestResponse<Items<AgreementView>>> list(
            @Parameter(description = "Agreements with this organization.") @QueryParam("organizationId") @Nullable
                    UUID organization,
            @Parameter(description = "Agreements with something due by then.")
                    @QueryParam("dueBy")
                    @Nullable
                    @CalendarDay
                    LocalDate dueBy,
            @Parameter(description = "Agreements that stand there today; without it all that were not discarded.")
                    @QueryParam("state")
                    @Nullable
                    AgreementState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AgreementQuery query = new AgreementQuery(organization, dueBy, state);
        PageRequest page = PageRequest.of(cursors, callers.get(), query.canonical(), limit, cursor);
        return agreements.page(query, page).map(found -> page.answer(cursors, uri, found.map(AgreementView::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_STAFF, Role.Names.AGENCY_ADMIN})
    @Operation(summary = "An agreement as it stands today", description = "In the district's zone.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> get(@PathParam("id") UUID id) {
        return agreements.get(callers.get(), id).map(AgreementAnswer::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Rewrite a draft",
            description = "409 once it was proposed: take it back first. Takes what was read, with other terms.")
    @CarriesVersion
    @Refuses("AGREEMENT_STATE")
    public Uni<RestResponse<AgreementView>> rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RewriteRequest request) {
        Caller caller = callers.get();
        return AgreementAnswer.to(drafts.rewrite(caller, id, ifMatch, request.rewriting(id))
                .onFailure(UnknownServices.class)
                .transform(request.terms()::refusal));
    }
}
