package org.throughline.directory.agreement.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agreement.AgreementAct;
import org.throughline.directory.agreement.Evaluation;
import org.throughline.directory.agreement.KeepAgreements;
import org.throughline.directory.agreement.Side;
import org.throughline.directory.agreement.Signature;
import org.throughline.directory.agreement.Termination;
import org.throughline.directory.register.Write;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** An agreement's life: proposed, signed by both sides, followed, evaluated, ended. */
@Path("/v1/agreements")
public class AgreementLifeResource {

    private final CurrentCaller callers;
    private final KeepAgreements agreements;

    public AgreementLifeResource(CurrentCaller callers, KeepAgreements agreements) {
        this.callers = callers;
        this.agreements = agreements;
    }

    /**
     * A signature.
     *
     * @param side whose it is; an agency signs for itself only, a district files the partner's signed paper too
     */
    record SignatureRequest(
            @NotNull Side side,
            @NotBlank @Size(max = 200) String signer,
            @NotBlank @Size(max = 200) String function,
            @NotNull LocalDate on) {}

    record TerminationRequest(@NotNull Side by, @NotNull Termination.Reason reason, @NotNull LocalDate effectiveFrom) {}

    /**
     * What the two sides found.
     *
     * @param attainments one for each goal, in their order
     */
    record EvaluationRequest(
            @NotNull LocalDate on,
            @NotNull @Size(max = 50) List<Evaluation.@NotNull Attainment> attainments,
            Evaluation.@NotNull Recommendation recommendation,
            @NotBlank @Size(max = 4000) String summary) {}

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Propose a draft to the partner",
            description = "From now on the organization's agency sees it.")
    public Uni<Response> propose(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return AgreementAnswer.to(agreements.propose(write("proposeAgreement", id, key, null), id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Take a proposal back", description = "It is a draft again; a first signature falls away.")
    public Uni<Response> withdraw(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return AgreementAnswer.to(
                agreements.act(write("withdrawAgreement", id, key, null), id, new AgreementAct.Withdraw()));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AGENCY_ADMIN})
    @Operation(
            summary = "Sign for a side",
            description = "Signed by both it is in force from its first day. An agency signs for the partner only.")
    public Uni<Response> sign(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SignatureRequest request) {
        Write write = write("signAgreement", id, key, request);
        requireOwnSide(write.caller(), request.side());
        Signature signature = new Signature(
                request.side(),
                request.signer(),
                request.function(),
                request.on(),
                write.caller().person().value());
        return AgreementAnswer.to(agreements.act(write, id, new AgreementAct.Sign(signature)));
    }

    @PUT
    @Path("/{id}/compliance")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Follow evidence and checklist",
            description =
                    "Insurance, background checks and licences with the day they end; what is due and what is done.")
    public Uni<Response> follow(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermsRequest.ComplianceRequest request) {
        return AgreementAnswer.to(
                agreements.change(callers.get(), id, ifMatch, new AgreementAct.Follow(request.compliance())));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(summary = "End an agreement early", description = "From effectiveFrom on it is in force no more.")
    public Uni<Response> terminate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull TerminationRequest request) {
        Termination termination = new Termination(request.by(), request.reason(), request.effectiveFrom());
        return AgreementAnswer.to(agreements.act(
                write("terminateAgreement", id, key, request), id, new AgreementAct.Terminate(termination)));
    }

    @PUT
    @Path("/{id}/evaluation")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Evaluate an agreement", description = "Goal by goal, once it is or was in force.")
    public Uni<Response> evaluate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EvaluationRequest request) {
        Evaluation evaluation =
                new Evaluation(request.on(), request.attainments(), request.recommendation(), request.summary());
        return AgreementAnswer.to(agreements.change(callers.get(), id, ifMatch, new AgreementAct.Evaluate(evaluation)));
    }

    private Write write(String operation, UUID id, @Nullable String key, @Nullable Object body) {
        return new Write(callers.get(), operation + "/" + id, key, body);
    }

    private static void requireOwnSide(Caller caller, Side side) {
        if (caller.organization() != null && !side.mayBeSignedByAnAgency()) {
            throw new ProblemException(KitProblem.FORBIDDEN, "An agency signs for the partner's side only.");
        }
    }
}
