package org.throughline.consent.decision.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.consent.decision.Asker;
import org.throughline.consent.decision.ConfirmDisclosure;
import org.throughline.consent.decision.DecideDisclosure;
import org.throughline.consent.decision.Decision;
import org.throughline.consent.decision.DecisionId;
import org.throughline.consent.decision.DecisionRefused;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** May exactly this leave, now? Asked each time, by whoever is about to disclose. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SERVICE, Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class DecisionResource {
    private final CurrentCaller caller;
    private final DecideDisclosure deciding;
    private final ConfirmDisclosure confirming;

    public DecisionResource(CurrentCaller caller, DecideDisclosure deciding, ConfirmDisclosure confirming) {
        this.caller = caller;
        this.deciding = deciding;
        this.confirming = confirming;
    }

    /** The answers of a batch, in the order of the request. */
    record BatchView(List<DecisionView> decisions) {}

    @POST
    @Operation(
            summary = "Decide on a disclosure about one student",
            description = "IMMEDIATE logs the disclosure with the decision, which is void after 60 seconds. DEFERRED"
                    + " permits only after a confirmation.")
    @APIResponse(responseCode = "200", description = "The decision: a refusal is an answer too")
    public Uni<RestResponse<DecisionView>> decide(@Valid @NotNull DecisionRequest request) {
        return asker().chain(asker ->
                deciding.decide(request.inquiry(asker)).map(decisions -> view(decisions.get(0), asker)));
    }

    @POST
    @Path("/batches")
    @Operation(
            summary = "Decide on disclosures about up to 100 students",
            description = "One recipient and one purpose; each student has an answer and a row in the log.")
    @APIResponse(responseCode = "200", description = "The decisions, in the order of the request")
    public Uni<RestResponse<BatchView>> decideAll(@Valid @NotNull BatchRequest request) {
        return asker().chain(asker -> deciding.decide(request.inquiry(asker))
                .map(decisions -> uncached(new BatchView(decisions.stream()
                        .map(decision -> DecisionView.of(decision, asker.isTold()))
                        .toList()))));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            summary = "Confirm a deferred decision immediately before the hand-over",
            description = "Decides anew what was permitted, and may deny. It can be given once, by who asked.")
    @APIResponse(responseCode = "200", description = "The decision as it is now, void after 60 seconds")
    @Refuses({"DECISION_USED", "DECISION_DENIED", "CONFLICT"})
    public Uni<RestResponse<DecisionView>> confirm(@PathParam("id") UUID id) {
        return asker().chain(
                        asker -> confirming.confirm(asker, new DecisionId(id)).map(decision -> view(decision, asker)))
                .onFailure(DecisionRefused.class)
                .transform(refused -> DecisionProblem.of((DecisionRefused) refused));
    }

    private Uni<Asker> asker() {
        Caller by = caller.get();
        return caller.onBehalfOf().map(person -> new Asker(by, person.orElse(null)));
    }

    private static RestResponse<DecisionView> view(Decision decision, Asker asker) {
        return uncached(DecisionView.of(decision, asker.isTold()));
    }

    static <T> RestResponse<T> uncached(T entity) {
        return ResponseBuilder.ok(entity).header("Cache-Control", "no-store").build();
    }
}
