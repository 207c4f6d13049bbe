package org.throughline.consent.decision.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Asker;
import org.throughline.consent.decision.DecisionId;
import org.throughline.consent.decision.ExplainDecision;
import org.throughline.consent.decision.Judgement;
import org.throughline.consent.decision.Obligation;
import org.throughline.consent.decision.Outcome;
import org.throughline.consent.decision.Policy;
import org.throughline.consent.decision.Reason;
import org.throughline.consent.decision.SimulateDecision;
import org.throughline.consent.decision.http.DecisionView.ItemView;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** Decisions looked at from the side, by the district's custodian and auditor only: why, and what would be. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
@ShowsStudentData
public class ReviewResource {
    private final CurrentCaller caller;
    private final ExplainDecision explaining;
    private final SimulateDecision simulating;
    private final ObjectMapper json;

    public ReviewResource(
            CurrentCaller caller, ExplainDecision explaining, SimulateDecision simulating, ObjectMapper json) {
        this.caller = caller;
        this.explaining = explaining;
        this.simulating = simulating;
        this.json = json;
    }

    /** A question, and the moment it is about. */
    record Simulation(@NotNull Instant at, @NotNull @Valid DecisionRequest question) {}

    /** What the answer would be. It permits nothing. */
    record SimulationView(
            Instant at,
            Outcome outcome,
            @Nullable Reason reason,
            List<ItemView> items,
            Set<Obligation> obligations,
            String policyVersion) {
        static SimulationView of(Judgement judgement, Instant at) {
            return new SimulationView(
                    at,
                    judgement.outcome(),
                    judgement.reason().orElse(null),
                    judgement.verdicts().stream()
                            .map(verdict -> ItemView.of(verdict, true))
                            .toList(),
                    judgement.obligations(),
                    Policy.VERSION);
        }
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "Why something was disclosed or withheld",
            description = "The rule, the release and its version, the evidence, as they were logged at that moment.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @Refuses("TOO_MANY_REQUESTS")
    public Uni<RestResponse<ExplanationView>> explain(@PathParam("id") UUID id) {
        return explaining
                .explain(caller.get(), new DecisionId(id))
                .map(entries -> DecisionResource.uncached(ExplanationView.of(entries, json)));
    }

    @POST
    @Path("/simulations")
    @Operation(
            summary = "What a decision would be, now or later",
            description = "If nothing else happened. It discloses nothing and logs no disclosure; the look at the"
                    + " student is noted.")
    @APIResponse(responseCode = "200", description = "What the answer would be: nothing may leave by it")
    @APIResponse(responseCode = "422", description = "INVALID: see errors; a moment in the past is explained instead")
    @Refuses("TOO_MANY_REQUESTS")
    public Uni<RestResponse<SimulationView>> simulate(@Valid @NotNull Simulation request) {
        Asker asker = new Asker(caller.get(), null);
        return simulating
                .simulate(request.question().inquiry(asker), request.at())
                .map(judgement -> DecisionResource.uncached(SimulationView.of(judgement, request.at())));
    }
}
