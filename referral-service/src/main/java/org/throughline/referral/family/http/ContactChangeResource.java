package org.throughline.referral.family.http;

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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.family.ChangeContacts;
import org.throughline.referral.family.ChangeContacts.Asked;
import org.throughline.referral.family.ChangeContacts.Existing;
import org.throughline.referral.family.ContactEntry;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.StudentId;
import org.throughline.training.ShowsStudentData;

/** What the staff learns of the ways to reach a guardian, between two rosters. */
@Path("/v1/students/{id}/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class ContactChangeResource {

    private static final String TOLD =
            " Every way that was in use until now is told, in the guardian's language, without a name. Whoever records"
                    + " it cannot let a one-time code go there: somebody else confirms it, or it is seven days old.";

    private final CurrentCaller caller;
    private final ChangeContacts changing;
    private final Ids ids;
    private final Clock clock;

    public ContactChangeResource(CurrentCaller caller, ChangeContacts changing, Ids ids, Clock clock) {
        this.caller = caller;
        this.changing = changing;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Record one more way to reach a guardian", description = "It comes after the others." + TOLD)
    @APIResponseSchema(value = ContactEntryView.class, responseCode = "201", responseDescription = "The contact point")
    @Refuses("CONTACT_ON_FILE")
    @APIResponse(
            responseCode = "422",
            description = "INVALID: see errors; NOT_E164 and NOT_AN_ADDRESS at /value, NOT_A_GUARDIAN at /guardianId,"
                    + " TELLS_NO_NEW_ONE at /howLearned")
    @CarriesVersion
    public Uni<RestResponse<ContactEntryView>> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull ContactRequests.Addition request) {
        Caller by = caller.get();
        Asked asked = new Asked(by, new StudentId(id), key, request);
        return changing.add(
                        asked,
                        new GuardianId(request.guardianId()),
                        request.kind(),
                        request.contact(ids.next(), by, clock.instant()))
                .map(entry -> created(id, entry));
    }

    @POST
    @Path("/{contact}/replacement")
    @Operation(
            summary = "Put another way to reach a guardian in the place of one",
            description = "Of the same kind. The old one is no longer in use." + TOLD
                    + " A later roster takes it off only where it names another than it did before.")
    @APIResponseSchema(
            value = ContactEntryView.class,
            responseCode = "201",
            responseDescription = "The new contact point")
    @APIResponse(
            responseCode = "422",
            description = "INVALID: see errors; NOT_E164 and NOT_AN_ADDRESS at /value, TELLS_NO_NEW_ONE at /howLearned")
    @Refuses({"CONTACT_ON_FILE", "CONTACT_NOT_IN_USE"})
    @CarriesVersion
    public Uni<RestResponse<ContactEntryView>> replace(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContactRequests.Replacement request) {
        Caller by = caller.get();
        Asked asked = new Asked(by, new StudentId(id), key, request);
        return changing.replace(asked, new Existing(contact, ifMatch), request.contact(ids.next(), by, clock.instant()))
                .map(entry -> created(id, entry));
    }

    @POST
    @Path("/{contact}/retirement")
    @Operation(
            summary = "Mark a way to reach a guardian as no longer in use",
            description = "It is told that it is off the file, and no roster brings it back that names it as before.")
    @APIResponse(responseCode = "200", description = "The contact point")
    @Refuses("CONTACT_NOT_IN_USE")
    @CarriesVersion
    public Uni<RestResponse<ContactEntryView>> retire(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContactRequests.Retirement request) {
        Caller by = caller.get();
        Asked asked = new Asked(by, new StudentId(id), key, request);
        return changing.retire(asked, new Existing(contact, ifMatch), request.word(by, clock.instant()))
                .map(entry -> ContactEntryView.answer(ResponseBuilder.ok(), entry));
    }

    private static RestResponse<ContactEntryView> created(UUID student, ContactEntry entry) {
        URI location = URI.create(
                "/v1/students/" + student + "/contact-points/" + entry.point().id());
        return ContactEntryView.answer(ResponseBuilder.created(location), entry);
    }
}
