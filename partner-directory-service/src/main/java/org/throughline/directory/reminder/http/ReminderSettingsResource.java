package org.throughline.directory.reminder.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.reminder.ReminderBook;
import org.throughline.directory.reminder.ReminderSettings;
import org.throughline.directory.reminder.SetReminders;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Where a district is reminded of what falls due. */
@Path("/v1/reminder-settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class ReminderSettingsResource {

    private final CurrentCaller callers;
    private final SetReminders reminders;

    public ReminderSettingsResource(CurrentCaller callers, SetReminders reminders) {
        this.callers = callers;
        this.reminders = reminders;
    }

    /**
     * Where reminders go, as it is sent and answered.
     *
     * @param email of whoever coordinates partnerships
     */
    record ReminderSettingsDocument(
            @NotBlank @Email @Size(max = 254) String email, @NotNull @Min(0) @Max(365) Integer daysBefore) {

        ReminderSettings settings() {
            return new ReminderSettings(email, daysBefore);
        }

        static ReminderSettingsDocument of(ReminderSettings settings) {
            return new ReminderSettingsDocument(settings.email(), settings.daysBefore());
        }

        /** Shows no address. */
        @Override
        public String toString() {
            return "ReminderSettingsDocument[daysBefore=" + daysBefore + "]";
        }
    }

    @GET
    @Operation(summary = "Where the district is reminded, and how early", description = "404 as long as it is not.")
    @CarriesVersion
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<ReminderSettingsDocument>> get() {
        return reminders.get(callers.get()).map(ReminderSettingsResource::answer);
    }

    @PUT
    @Operation(
            summary = "Say where the district is reminded, and how early",
            description =
                    "A mail for each thing that falls due, once: renewals, evidence, checklists and evaluations of"
                            + " agreements, trainings, funding. If-Match is needed once it was set.")
    @CarriesVersion
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<ReminderSettingsDocument>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ReminderSettingsDocument request) {
        return reminders.set(callers.get(), request.settings(), ifMatch).map(ReminderSettingsResource::answer);
    }

    private static RestResponse<ReminderSettingsDocument> answer(ReminderBook.Kept kept) {
        return ResponseBuilder.ok(ReminderSettingsDocument.of(kept.settings()))
                .tag(EntityTags.of(kept.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
