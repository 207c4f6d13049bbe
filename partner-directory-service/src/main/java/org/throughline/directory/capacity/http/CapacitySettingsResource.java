package org.throughline.directory.capacity.http;

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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.CapacitySettings;
import org.throughline.directory.capacity.SetCapacityBelief;
import org.throughline.directory.settings.SettingsAnswers;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** For how long a district believes reports of places. */
@Path("/v1/capacity-settings")
@Produces(MediaType.APPLICATION_JSON)
public class CapacitySettingsResource {

    private static final SettingsAnswers<CapacitySettings, SettingsView> ANSWERS =
            new SettingsAnswers<>(SettingsView::of);

    private final CurrentCaller callers;
    private final SetCapacityBelief belief;

    public CapacitySettingsResource(CurrentCaller callers, SetCapacityBelief belief) {
        this.callers = callers;
        this.belief = belief;
    }

    /**
     * What is to hold; of what was read, the rest is ignored.
     *
     * @param believedForDays after which a report says nothing any more, and the service shows as UNKNOWN
     */
    @JsonIgnoreProperties({"version", "setBy", "setAt"})
    record SettingsRequest(@NotNull @Min(1) @Max(366) Integer believedForDays) {}

    /**
     * What holds or held.
     *
     * @param version of the district's settings; 0 is the standard, which nobody set
     */
    record SettingsView(long version, int believedForDays, @Nullable String setBy, @Nullable Instant setAt) {

        static SettingsView of(SettingsVersion<CapacitySettings> set) {
            return new SettingsView(set.version(), set.settings().believedForDays(), set.setBy(), set.setAt());
        }
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "For how long reports of places are believed now",
            description = "Version 0 is the standard, which nobody set.")
    @CarriesVersion
    public Uni<RestResponse<SettingsView>> current() {
        return belief.current(callers.get()).map(ANSWERS::ok);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "For how long reports of places were believed in a version")
    public Uni<SettingsView> of(@PathParam("version") long version) {
        return belief.of(callers.get(), version).map(SettingsView::of);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Say for how long reports of places are believed",
            description =
                    "It holds at once, also for reports that are there. Earlier versions are kept. If-Match is needed "
                            + "once it was set.")
    @CarriesVersion
    public Uni<RestResponse<SettingsView>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SettingsRequest request) {
        return belief.set(callers.get(), request.believedForDays(), ifMatch).map(ANSWERS::ok);
    }
}
