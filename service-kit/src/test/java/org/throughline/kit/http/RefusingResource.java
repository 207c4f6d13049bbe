package org.throughline.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.Problem;
import org.throughline.kit.problem.ProblemDocument;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.time.CalendarDay;

/** An operation that says what it refuses, and one that refuses what it does not say. */
@Path("/v1/refusing")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Refuses("CONFLICT")
public class RefusingResource {

    enum ProbeProblem implements Problem {
        NO_MORE_PROBES;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "There are no more probes.";
        }

        @Override
        public String detail() {
            return "Come back tomorrow.";
        }

        @Override
        public List<FieldError> exampleErrors() {
            return List.of(new FieldError("?of", "USED_UP", "They are used up."));
        }
    }

    record Probe(@Nullable String name) {}

    record Faults(String type, int faultCount) {}

    @GET
    @APIResponse(responseCode = "200", description = "Never")
    @APIResponse(responseCode = "409", description = "NO_MORE_PROBES: they are used up until tomorrow")
    @APIResponse(
            responseCode = "422",
            description = "What is wrong with the probe.",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE, schema = @Schema(implementation = Faults.class)))
    public Probe said(@QueryParam("of") @Size(max = 9) String of) {
        throw new ProblemException(ProbeProblem.NO_MORE_PROBES);
    }

    @GET
    @Path("/silently")
    @Refuses(never = "CONFLICT")
    public Probe unsaid(@QueryParam("on") @CalendarDay LocalDate on) {
        throw new ProblemException(ProbeProblem.NO_MORE_PROBES);
    }
}
