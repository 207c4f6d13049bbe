package org.throughline.consent.evidence.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.ChangeEvidence;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.EvidenceRefused;
import org.throughline.consent.evidence.FileEvidence;
import org.throughline.consent.evidence.SearchEvidence;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** What the district has on file that a disclosure can rest on besides a release. */
@Path("/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class EvidenceResource {
    private final CurrentCaller caller;
    private final FileEvidence filing;
    private final ChangeEvidence changing;
    private final SearchEvidence searching;

    public EvidenceResource(
            CurrentCaller caller, FileEvidence filing, ChangeEvidence changing, SearchEvidence searching) {
        this.caller = caller;
        this.filing = filing;
        this.changing = changing;
        this.searching = searching;
    }

    /** About a student or, without one, a party. */
    record Search(@Nullable UUID studentId, @Nullable @Valid PartyBody party) {
        About about() {
            if (studentId == null && party == null) {
                throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                        .at("/studentId", "REQUIRED", "Name a student or a party.");
            }
            return new About(
                    studentId == null ? null : new StudentId(studentId), party == null ? null : party.party(), null);
        }
    }

    record Found(List<EvidenceView> items) {}

    @POST
    @ShowsStudentData
    @Operation(
            summary = "Put a record of evidence on file",
            description = "Under the name of who files it. Each kind has its own filers: agreements, orders and"
                    + " designations are the district admin's.")
    @Answers(location = false)
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "Filed")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: this role does not file this kind")
    public Uni<RestResponse<EvidenceView>> file(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull EvidenceRequest request) {
        Caller by = caller.get();
        IdempotentRequest once =
                new IdempotentRequest(by.requireTenant(), by.person().value(), "fileEvidence", key, request);
        return filing.file(by, once, request.evidence())
                .map(filed -> ResponseBuilder.<EvidenceView>create(RestResponse.Status.CREATED)
                        .entity(EvidenceView.of(filed))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @ShowsStudentData
    @Path("/{id}/confirmation")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Confirm an emergency justification as a second person",
            description = "Within 24 hours of its filing: later it does not hold any more.")
    @APIResponse(responseCode = "200", description = "The record as it is now")
    @Refuses({"NOTHING_TO_CONFIRM", "CONFIRMED_BY_ITS_AUTHOR", "CONFLICT"})
    public Uni<RestResponse<EvidenceView>> confirm(@PathParam("id") UUID id) {
        return answer(changing.confirm(caller.get(), new EvidenceId(id)));
    }

    @POST
    @Path("/{id}/ending")
    @Operation(
            summary = "Take a record off the file",
            description = "From now on it supports nothing; what was decided on it stands.")
    @APIResponse(responseCode = "200", description = "The record as it is now")
    @Refuses({"EVIDENCE_ENDED", "DEBARMENT_STANDS", "CONFLICT"})
    public Uni<RestResponse<EvidenceView>> end(@PathParam("id") UUID id) {
        return answer(changing.end(caller.get(), new EvidenceId(id)));
    }

    @POST
    @ShowsStudentData
    @Path("/searches")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
    @Operation(
            summary = "What is on file about a student or a party",
            description = "Latest first, at most 200; a POST so that no student's id is in an address.")
    @APIResponse(responseCode = "200", description = "The records")
    public Uni<RestResponse<Found>> search(@Valid @NotNull Search request) {
        return searching
                .search(caller.get(), request.about())
                .map(found ->
                        uncached(new Found(found.stream().map(EvidenceView::of).toList())));
    }

    private static Uni<RestResponse<EvidenceView>> answer(Uni<EvidenceRecord> changed) {
        return changed.map(filed -> uncached(EvidenceView.of(filed)))
                .onFailure(EvidenceRefused.class)
                .transform(refused -> EvidenceProblem.of((EvidenceRefused) refused));
    }

    private static <T> RestResponse<T> uncached(T entity) {
        return ResponseBuilder.ok(entity).header("Cache-Control", "no-store").build();
    }
}
