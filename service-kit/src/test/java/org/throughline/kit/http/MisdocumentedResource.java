package org.throughline.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Each operation answers otherwise than the API document says. */
@Path("/v1/misdocumented")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class MisdocumentedResource {

    record Plan(String name, @Nullable String note) {}

    /** As another resource has one. */
    record Part(String title) {}

    @GET
    @Path("/body")
    @APIResponseSchema(Plan.class)
    public Map<String, String> body() {
        return Map.of("owner", "nobody");
    }

    @GET
    @Path("/status")
    @Answers(value = 202, location = false)
    public Plan status() {
        return new Plan("a", null);
    }

    @GET
    @Path("/header")
    public RestResponse<Part> header() {
        return ResponseBuilder.ok(new Part("a")).tag("1").build();
    }

    @GET
    @Path("/absent-header")
    @CarriesVersion
    public Plan absentHeader() {
        return new Plan("a", null);
    }

    @GET
    @Path("/media-type")
    public RestResponse<Plan> mediaType() {
        return ResponseBuilder.ok(new Plan("a", null))
                .type("application/plan+json")
                .build();
    }
}
