package org.throughline.directory.hsds.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.directory.hsds.PublishedRecords;
import org.throughline.directory.hsds.ReadDirectory;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.kit.tenancy.Tenants;

/** A district's directory as HSDS 3.1, for everybody. Confidential places are withheld. */
@Path("/v1/districts/{tenantCode}/hsds")
@PermitAll
public class HsdsResource {

    private final ReadDirectory directory;
    private final Tenants tenants;

    public HsdsResource(ReadDirectory directory, Tenants tenants) {
        this.directory = directory;
        this.tenants = tenants;
    }

    @GET
    @Operation(summary = "About this HSDS API")
    public Uni<Map<String, String>> about(@PathParam("tenantCode") String tenantCode) {
        return tenants.byCode(tenantCode)
                .replaceWith(Map.of(
                        "version",
                        "3.1",
                        "profile",
                        "https://docs.openreferral.org/en/v3.1/",
                        "openapi_url",
                        "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json"));
    }

    @GET
    @Path("/services")
    @Operation(
            summary = "Services, page by page",
            description = "The page envelope of HSDS; each item with what it carries.")
    public Uni<HsdsPage> services(
            @PathParam("tenantCode") String tenantCode,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @QueryParam("per_page") @DefaultValue("50") @Min(1) @Max(200) int perPage) {
        return page(tenantCode, HsdsTables.SERVICES, page, perPage);
    }

    @GET
    @Path("/services/{id}")
    @Operation(summary = "A service with everything about it")
    public Uni<Map<String, Object>> service(@PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return directory.one(tenantCode, HsdsTables.SERVICES, id);
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "Organizations, page by page")
    public Uni<HsdsPage> organizations(
            @PathParam("tenantCode") String tenantCode,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @QueryParam("per_page") @DefaultValue("50") @Min(1) @Max(200) int perPage) {
        return page(tenantCode, HsdsTables.ORGANIZATIONS, page, perPage);
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(summary = "An organization with everything about it")
    public Uni<Map<String, Object>> organization(@PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return directory.one(tenantCode, HsdsTables.ORGANIZATIONS, id);
    }

    private Uni<HsdsPage> page(String tenantCode, String table, int page, int perPage) {
        Uni<PublishedRecords.Numbered> found = directory.page(tenantCode, table, page, perPage);
        return found.map(numbered -> HsdsPage.of(numbered, page, perPage));
    }
}
