package org.throughline.directory.agreement.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agreement.AgreementSettings;
import org.throughline.directory.agreement.Evidence;
import org.throughline.directory.agreement.SetRequiredEvidence;
import org.throughline.directory.settings.SettingsAnswers;
import org.throughline.directory.settings.SettingsVersion;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What a district asks of every agreement. */
@Path("/v1/agreement-settings")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementSettingsResource {

    private static final SettingsAnswers<AgreementSettings, SettingsView> ANSWERS =
            new SettingsAnswers<>(SettingsView::of);

    private final CurrentCaller callers;
    private final SetRequiredEvidence evidence;

    public AgreementSettingsResource(CurrentCaller callers, SetRequiredEvidence evidence) {
        this.callers = callers;
        this.evidence = evidence;
    }

    /**
     * What is to hold; of what was read, the rest is ignored.
     *
     * @param requiredEvidence without which an agreement lets no referral come in; empty for none
     */
    @JsonIgnoreProperties({"version", "setBy", "setAt"})
    record SettingsRequest(@NotNull @Size(max = 10) Set<Evidence.@NotNull Kind> requiredEvidence) {}

    /**
     * What holds or held.
     *
     * @param version of the district's settings; 0 is the standard, which nobody set
     */
    record SettingsView(
            long version, List<Evidence.Kind> requiredEvidence, @Nullable String setBy, @Nullable Instant setAt) {

        static SettingsView of(SettingsVersion<AgreementSettings> set) {
            return new SettingsView(
                    set.version(), List.copyOf(set.settings().requiredEvidence()), set.setBy(), set.setAt());
        }
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Which evidence every agreement has to carry now",
            description = "Version 0 is the standard, which nobody set: none.")
    @CarriesVersion
    public Uni<RestResponse<SettingsView>> current() {
        return evidence.current(callers.get()).map(ANSWERS::ok);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "Which evidence every agreement had to carry in a version")
    public Uni<SettingsView> of(@PathParam("version") long version) {
        return evidence.of(callers.get(), version).map(SettingsView::of);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Say which evidence every agreement has to carry",
            description =
                    "It holds at once, also for agreements that are in force: one without it lets no referral come in"
                            + " (EVIDENCE_MISSING) until it is shown. Earlier versions are kept. If-Match is needed once it was set.")
    @CarriesVersion
    public Uni<RestResponse<SettingsView>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SettingsRequest request) {
        return evidence.set(callers.get(), request.requiredEvidence(), ifMatch).map(ANSWERS::ok);
    }
}
