package org.throughline.directory.matching.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.WeighCriteria;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.settings.SettingsAnswers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What the criteria of a match count in a district. */
@Path("/v1/match-weights")
@Produces(MediaType.APPLICATION_JSON)
public class WeightsResource {

    private static final SettingsAnswers<Weights, WeightsView> ANSWERS = new SettingsAnswers<>(WeightsView::of);

    private final CurrentCaller callers;
    private final WeighCriteria criteria;

    public WeightsResource(CurrentCaller callers, WeighCriteria criteria) {
        this.callers = callers;
        this.criteria = criteria;
    }

    /**
     * What is to hold; of what was read, the rest is ignored.
     *
     * @param points what is not named counts as in the standard
     */
    @JsonIgnoreProperties({"version", "setBy", "setAt"})
    record WeightsRequest(@NotNull Map<ScoreCriterion, @NotNull @Min(0) @Max(Weights.MOST) Integer> points) {}

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "What criteria count now", description = "Version 0 is the standard, which nobody set.")
    @CarriesVersion
    public Uni<RestResponse<WeightsView>> current() {
        return criteria.current(callers.get()).map(ANSWERS::ok);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "What criteria counted in a version",
            description = "Each answer of a match names its version.")
    public Uni<WeightsView> of(@PathParam("version") long version) {
        return criteria.of(callers.get(), version).map(WeightsView::of);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Say what criteria count",
            description =
                    "From 0, which takes a criterion out of the order, to 1000. They take the place of all that were set: what is "
                            + "not named counts as in the standard again, so that {} is the standard. The answer names all that "
                            + "are in force. Earlier versions are kept. If-Match is needed once they were set.")
    @CarriesVersion
    public Uni<RestResponse<WeightsView>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull WeightsRequest request) {
        return criteria.set(callers.get(), new Weights(request.points()), ifMatch)
                .map(ANSWERS::ok);
    }
}
