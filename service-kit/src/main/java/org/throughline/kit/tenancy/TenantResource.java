package org.throughline.kit.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Makes a tenant known to this service. Only a service may, and the gateway does not route it. */
@Path("/v1/tenants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class TenantResource {

    private final Tenants tenants;

    public TenantResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @PUT
    @Operation(summary = "Register a district with this service", description = "Idempotent; the code never changes.")
    public Uni<Void> register(@PathParam("id") UUID id, @Valid @NotNull TenantRequest request) {
        return tenants.register(new Tenant(new TenantId(id), request.code(), request.name(), request.zone()));
    }

    record TenantRequest(
            @NotBlank
                    @Pattern(
                            regexp = "[a-z0-9][a-z0-9-]{1,40}",
                            message =
                                    "It is a code of small letters, digits and hyphens, such as riverbend, of 2 to 41 characters.")
                    String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank String timeZone) {

        ZoneId zone() {
            try {
                return ZoneId.of(timeZone);
            } catch (DateTimeException unknown) {
                throw new ProblemException(
                        KitProblem.INVALID,
                        "See errors for what is wrong and where.",
                        List.of(new FieldError("/timeZone", "UNKNOWN_ZONE", "It is not an IANA time zone.")));
            }
        }
    }
}
