package org.throughline.directory.hsds.http;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.ReadDirectory;
import org.throughline.directory.hsds.standard.HsdsTables;

/** The lists of {@link HsdsResource} without pages, a document on each line: the answer to {@code format=ndjson}. */
@Path("/v1/districts/{tenantCode}/hsds")
@PermitAll
@Produces(HsdsStreams.NDJSON)
public class HsdsStreams {

    static final String NDJSON = "application/x-ndjson";

    private final ReadDirectory directory;

    public HsdsStreams(ReadDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Path("/services")
    @Operation(hidden = true)
    public Multi<Map<String, Object>> services(
            @PathParam("tenantCode") String tenantCode,
            @Parameter(description = "Only id and modified_date of each, many to a page.")
                    @QueryParam("minimal")
                    @DefaultValue("false")
                    boolean minimal,
            @Valid @BeanParam HsdsServiceFilter filter) {
        return directory.all(
                tenantCode, filter.query(HsdsTables.SERVICES), minimal ? DocumentShape.MINIMAL : filter.shape());
    }

    @GET
    @Path("/organizations")
    @Operation(hidden = true)
    public Multi<Map<String, Object>> organizations(
            @PathParam("tenantCode") String tenantCode, @Valid @BeanParam HsdsOrganizationFilter filter) {
        return all(tenantCode, HsdsTables.ORGANIZATIONS, filter);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(hidden = true)
    public Multi<Map<String, Object>> serviceAtLocations(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam HsdsVicinity vicinity,
            @Valid @BeanParam HsdsServiceFilter filter) {
        return directory.all(tenantCode, filter.query(HsdsTables.SERVICE_AT_LOCATION, vicinity.read()), filter.shape());
    }

    @GET
    @Path("/taxonomies")
    @Operation(hidden = true)
    public Multi<Map<String, Object>> taxonomies(
            @PathParam("tenantCode") String tenantCode, @Valid @BeanParam HsdsFilter filter) {
        return all(tenantCode, HsdsTables.TAXONOMIES, filter);
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(hidden = true)
    public Multi<Map<String, Object>> taxonomyTerms(
            @PathParam("tenantCode") String tenantCode, @Valid @BeanParam HsdsTermFilter filter) {
        return all(tenantCode, HsdsTables.TAXONOMY_TERMS, filter);
    }

    private Multi<Map<String, Object>> all(String tenantCode, String table, HsdsFilter filter) {
        return directory.all(tenantCode, filter.query(table), filter.shape());
    }
}
