package org.throughline.directory.hsds.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.ImportDirectory;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportOrder;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/** Imports of HSDS packages. */
@Path("/v1/directory-imports")
public class DirectoryImportResource {

    private final CurrentCaller callers;
    private final ImportDirectory imports;
    private final ImportQueue queue;

    public DirectoryImportResource(CurrentCaller callers, ImportDirectory imports, ImportQueue queue) {
        this.callers = callers;
        this.imports = imports;
        this.queue = queue;
    }

    @POST
    @Consumes("application/zip")
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Blocking
    @Operation(
            summary = "Import an HSDS tabular package",
            description =
                    "A ZIP of HSDS 3.x CSV files, with or without datapackage.json. It is read after the answer; "
                            + "follow Location. ALL_OR_NOTHING refuses a package with any fault; VALID_ROWS takes every valid row "
                            + "whose required references resolve, and withdraws nothing. The same package again changes nothing.")
    public Uni<Response> start(
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") ImportMode mode,
            @QueryParam("source") @DefaultValue("default") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,40}") String source,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        Caller caller = callers.get();
        TenantId tenant = caller.requireTenant();
        ReceivedPackage received = ReceivedPackage.of(body);
        IdempotentRequest request = new IdempotentRequest(
                tenant,
                caller.person().value(),
                "importDirectory",
                key,
                Map.of("mode", mode.name(), "source", source, "package", received.sha256()));
        return imports.accept(caller, request, source, mode)
                .onFailure()
                .invoke(received::discard)
                .invoke(created -> hand(tenant, created, received))
                .map(DirectoryImportResource::accepted);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(
            summary = "Follow an import",
            description =
                    "State, rows read so far, and each fault with file, line and column; values are not repeated.")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        return imports.get(callers.get(), new ImportId(id)).map(ImportView::of);
    }

    private void hand(TenantId tenant, Created created, ReceivedPackage received) {
        if (created.replayed()) {
            received.discard();
        } else {
            queue.put(new ImportOrder(tenant, new ImportId(created.resource()), received.zip()));
        }
    }

    private static Response accepted(Created created) {
        return Response.status(created.status())
                .location(URI.create("/v1/directory-imports/" + created.resource()))
                .entity(Map.of("id", created.resource()))
                .build();
    }
}
