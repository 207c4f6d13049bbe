package org.throughline.directory.agreement.http;

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
import org.throughline.directory.agreement.ActOnAgreements;
import org.throughline.directory.agreement.AgreementAct;
import org.throughline.directory.register.Write;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** An agreement's life: proposed, signed by both sides, followed, evaluated, ended. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Refuses("AGREEMENT_STATE")
public class AgreementLifeResource {

    private final CurrentCaller callers;
    private final ActOnAgreements agreements;

    public AgreementLifeResource(CurrentCaller callers, ActOnAgreements agreements) {
        this.callers = callers;
        this.agreements = agreements;
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Propose a draft to the partner",
            description =
                    "From now on the organization's agency sees it. 409 as long as only one side has responsibilities.")
    @CarriesVersion
    @Refuses({"AGREEMENT_TERM_OVER", "AGREEMENT_ONE_SIDED"})
    public Uni<RestResponse<AgreementView>> propose(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return AgreementAnswer.to(agreements.propose(write("proposeAgreement", id, key, null), id));
    }

    @POST
    @Path("/{id}/discarding")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Throw a draft away",
            description =
                    "It is kept and says so; lists have it only where they are asked for it. 409 once it was proposed.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> discard(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return AgreementAnswer.to(
                agreements.act(write("discardAgreement", id, key, null), id, new AgreementAct.Discard()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Take a proposal back", description = "It is a draft again; a first signature falls away.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> withdraw(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return AgreementAnswer.to(
                agreements.act(write("withdrawAgreement", id, key, null), id, new AgreementAct.Withdraw()));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Sign for a side",
            description =
                    "Signed by both it is in force from its first day. An agency signs for the partner only. A district that records the "
                            + "partner's signature says where the signed paper is filed (evidence).")
    @CarriesVersion
    @Refuses({"AGREEMENT_TERM_OVER", "AGREEMENT_SIGNED_ALREADY"})
    public Uni<RestResponse<AgreementView>> sign(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SignatureRequest request) {
        Write write = write("signAgreement", id, key, request);
        AgreementAct.Sign signing = new AgreementAct.Sign(request.by(write.caller()));
        return AgreementAnswer.to(agreements.act(write, id, signing));
    }

    @PUT
    @Path("/{id}/compliance")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Follow evidence and checklist",
            description =
                    "Insurance, background checks and licences with the day they end; what is due and what is done.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> follow(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermsRequest.ComplianceRequest request) {
        return AgreementAnswer.to(agreements.follow(callers.get(), id, ifMatch, request.compliance()));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(summary = "End an agreement early", description = "From effectiveFrom on it is in force no more.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> terminate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull TerminationRequest request) {
        AgreementAct.Terminate ending = new AgreementAct.Terminate(request.termination());
        return AgreementAnswer.to(agreements.act(write("terminateAgreement", id, key, request), id, ending));
    }

    @PUT
    @Path("/{id}/evaluation")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Evaluate an agreement", description = "Goal by goal, once it is or was in force.")
    @CarriesVersion
    public Uni<RestResponse<AgreementView>> evaluate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EvaluationRequest request) {
        AgreementAct.Evaluate looking = new AgreementAct.Evaluate(request.evaluation());
        return AgreementAnswer.to(agreements.change(callers.get(), id, ifMatch, looking));
    }

    private Write write(String operation, UUID id, @Nullable String key, @Nullable Object body) {
        return new Write(callers.get(), operation + "/" + id, key, body);
    }
}
