package org.throughline.consent.release.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.consent.release.ReadRelease;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Standing;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.training.ShowsStudentData;

/** A release for who speaks FHIR: read only. */
@Path("/v1/releases/{id}")
@RolesAllowed({
    Role.Names.COUNSELOR,
    Role.Names.COORDINATOR,
    Role.Names.DISTRICT_ADMIN,
    Role.Names.AUDITOR,
    Role.Names.SERVICE
})
@ShowsStudentData
public class FhirResource {
    private final CurrentCaller caller;
    private final ReadRelease reading;
    private final ObjectMapper json;

    public FhirResource(CurrentCaller caller, ReadRelease reading, ObjectMapper json) {
        this.caller = caller;
        this.reading = reading;
        this.json = json;
    }

    @GET
    @Path("/fhir")
    @Produces(FhirConsent.MEDIA_TYPE)
    @Operation(
            summary = "Read a release as FHIR R4 Consent",
            description = "Valid against base R4; persons are identifiers, never names. The mapping is in the README.")
    @APIResponse(
            responseCode = "200",
            description = "A Consent resource",
            content = @Content(mediaType = FhirConsent.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<String>> read(@PathParam("id") UUID id) {
        return reading.read(caller.get(), new ReleaseId(id)).map(found -> ResponseBuilder.ok(text(found))
                .type(FhirConsent.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .build());
    }

    private String text(Standing found) {
        try {
            return json.writeValueAsString(FhirConsent.of(found));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a Consent cannot be written", impossible);
        }
    }
}
