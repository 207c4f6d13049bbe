package org.throughline.referral.family.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.referral.family.ConfirmContact;
import org.throughline.referral.family.ReachFamily;
import org.throughline.referral.family.StudentId;
import org.throughline.training.ShowsStudentData;

/** The ways to reach a student's guardians, for people of the district. */
@Path("/v1/students/{id}/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class ContactPointResource {

    private final CurrentCaller caller;
    private final ReachFamily reach;
    private final ConfirmContact confirming;

    public ContactPointResource(CurrentCaller caller, ReachFamily reach, ConfirmContact confirming) {
        this.caller = caller;
        this.reach = reach;
        this.confirming = confirming;
    }

    @GET
    @Path("/{contact}")
    @Operation(
            summary = "One contact point of a guardian, and how it came on file",
            description = "Also one that is no longer in use. Its ETag is what a change is based on. The reading is"
                    + " recorded.")
    @APIResponse(responseCode = "200", description = "The contact point")
    @CarriesVersion
    public Uni<RestResponse<ContactEntryView>> get(@PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        return reach.contact(caller.get(), new StudentId(id), contact)
                .map(entry -> ContactEntryView.answer(ResponseBuilder.ok(), entry));
    }

    @POST
    @Path("/{contact}/confirmation")
    @Operation(
            summary = "Confirm a contact point of a guardian",
            description =
                    "A second person's word, after a call to a number that was known before: from then on a one-time"
                            + " code may go there. Who put it on file cannot give it.")
    @APIResponse(responseCode = "200", description = "The contact point")
    @Refuses({"OWN_CONTACT", "CONFLICT"})
    public Uni<RestResponse<FamilyView.ContactView>> confirm(
            @PathParam("id") UUID id, @PathParam("contact") UUID contact) {
        return confirming.confirm(caller.get(), new StudentId(id), contact).map(point -> ResponseBuilder.ok(
                        FamilyView.ContactView.of(point))
                .header("Cache-Control", "no-store")
                .build());
    }
}
