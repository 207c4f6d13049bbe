package org.throughline.referral.roster.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.context.api.CurrentThreadContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.roster.ImportId;
import org.throughline.referral.roster.ReceiveRoster;
import org.throughline.referral.roster.RosterImports;

/** Imports of rosters: an upload is acknowledged at once, and its progress is read afterwards. */
@Path("/v1/roster-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.INTEGRATOR})
public class RosterImportResource {

    private final CurrentCaller caller;
    private final ReceiveRoster receiving;
    private final Transactions transactions;
    private final RosterImports imports;

    public RosterImportResource(
            CurrentCaller caller, ReceiveRoster receiving, Transactions transactions, RosterImports imports) {
        this.caller = caller;
        this.receiving = receiving;
        this.transactions = transactions;
        this.imports = imports;
    }

    record Accepted(UUID id) {}

    @POST
    @Consumes("application/zip")
    @Blocking
    @CurrentThreadContext
    @Operation(
            summary = "Import a roster",
            description =
                    "A zip archive of OneRoster 1.1 or 1.2 CSV files and, beside them, guardians.csv. Bad rows are"
                            + " reported, the others are taken; a partial package never marks students as having left.")
    @APIResponseSchema(
            value = Accepted.class,
            responseCode = "202",
            responseDescription = "Received; Location tells the progress")
    public Uni<RestResponse<Accepted>> receive(
            @HeaderParam("Idempotency-Key") @Nullable String key, InputStream upload) {
        Caller by = caller.get();
        by.requireTenant();
        return receiving.receive(by, key, upload).map(RosterImportResource::accepted);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import has come, and what was wrong with its rows")
    @APIResponse(responseCode = "200", description = "The import")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        Caller by = caller.get();
        return transactions
                .as(by, session -> imports.find(session, by.requireTenant(), new ImportId(id)))
                .map(ImportView::of);
    }

    private static RestResponse<Accepted> accepted(ImportId id) {
        return ResponseBuilder.accepted(new Accepted(id.value()))
                .location(URI.create("/v1/roster-imports/" + id.value()))
                .build();
    }
}
