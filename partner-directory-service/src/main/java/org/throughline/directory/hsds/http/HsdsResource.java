package org.throughline.directory.hsds.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;
import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.NumberedPage;
import org.throughline.directory.hsds.PublishedRecords;
import org.throughline.directory.hsds.ReadDirectory;
import org.throughline.directory.hsds.RecordQuery;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Tenants;

/**
 * A district's directory as HSDS 3.1, for everybody. Confidential places are withheld. Each path of the standard is an
 * operation of its own, so that the API document names them as the standard does.
 */
@Path("/v1/districts/{tenantCode}/hsds")
@PermitAll
@Produces("application/json")
public class HsdsResource {

    private final ReadDirectory directory;
    private final Tenants tenants;

    public HsdsResource(ReadDirectory directory, Tenants tenants) {
        this.directory = directory;
        this.tenants = tenants;
    }

    /** What remains of a deleted record. */
    record TombstoneView(
            UUID id,
            String table,
            @JsonProperty("source_id") String sourceId,
            @JsonProperty("deleted_at") Instant deletedAt) {

        static TombstoneView of(PublishedRecords.Tombstone tombstone) {
            return new TombstoneView(tombstone.id(), tombstone.table(), tombstone.sourceId(), tombstone.deletedAt());
        }
    }

    @GET
    @Operation(summary = "About this HSDS API")
    public Uni<Map<String, String>> about(@PathParam("tenantCode") String tenantCode) {
        return tenants.byCode(tenantCode)
                .replaceWith(Sorted.map(Map.of(
                        "version",
                        "3.1",
                        "profile",
                        "https://docs.openreferral.org/en/v3.1/",
                        "openapi_url",
                        "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json")));
    }

    @GET
    @Path("/services")
    @Operation(
            summary = "Services, page by page",
            description = "The page envelope of HSDS. Items carry what there is one of; with full=true everything; with"
                    + " minimal=true only id and modified_date, up to 100,000 on a page. With format=ndjson all"
                    + " are streamed without pages, a document on each line (application/x-ndjson); so it is with"
                    + " all lists.")
    @Answers(alsoAs = HsdsStreams.NDJSON)
    public Uni<HsdsPage<Map<String, Object>>> services(
            @PathParam("tenantCode") String tenantCode,
            @Parameter(description = "Only id and modified_date of each, many to a page.")
                    @QueryParam("minimal")
                    @DefaultValue("false")
                    boolean minimal,
            @Valid @BeanParam HsdsServicePages pages,
            @Valid @BeanParam HsdsServiceFilter filter) {
        return page(
                tenantCode,
                filter.query(HsdsTables.SERVICES),
                pages.numbered(minimal),
                minimal ? DocumentShape.MINIMAL : filter.shape());
    }

    @GET
    @Path("/services/{id}")
    @Operation(summary = "A service with everything about it", description = "410 once it was deleted.")
    @Refuses("RECORD_DELETED")
    public Uni<Map<String, Object>> service(@PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return one(tenantCode, HsdsTables.SERVICES, id, DocumentShape.FULL);
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "Organizations, page by page")
    @Answers(alsoAs = HsdsStreams.NDJSON)
    public Uni<HsdsPage<Map<String, Object>>> organizations(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam HsdsPages pages,
            @Valid @BeanParam HsdsOrganizationFilter filter) {
        return page(tenantCode, HsdsTables.ORGANIZATIONS, pages, filter);
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(
            summary = "An organization with everything about it",
            description = "Its services by their own columns; with full_service=true with everything about them.")
    @Refuses("RECORD_DELETED")
    public Uni<Map<String, Object>> organization(
            @PathParam("tenantCode") String tenantCode,
            @PathParam("id") UUID id,
            @Parameter(description = "The services inside with what belongs to them.")
                    @QueryParam("full_service")
                    @DefaultValue("false")
                    boolean fullService) {
        return one(
                tenantCode,
                HsdsTables.ORGANIZATIONS,
                id,
                fullService ? DocumentShape.FULL_SERVICES : DocumentShape.FULL);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(
            summary = "Services at their locations, page by page",
            description =
                    "With postcode and proximity those within so many metres of the postcode's middle, in a straight "
                            + "line: the middle of the published places that have it in their address.")
    @Answers(alsoAs = HsdsStreams.NDJSON)
    public Uni<HsdsPage<Map<String, Object>>> serviceAtLocations(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam HsdsVicinity vicinity,
            @Valid @BeanParam HsdsPages pages,
            @Valid @BeanParam HsdsServiceFilter filter) {
        RecordQuery query = filter.query(HsdsTables.SERVICE_AT_LOCATION, vicinity.read());
        return page(tenantCode, query, pages.numbered(), filter.shape());
    }

    @GET
    @Path("/service_at_locations/{id}")
    @Operation(summary = "A service at a location with everything about it")
    @Refuses("RECORD_DELETED")
    public Uni<Map<String, Object>> serviceAtLocation(
            @PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return one(tenantCode, HsdsTables.SERVICE_AT_LOCATION, id, DocumentShape.FULL);
    }

    @GET
    @Path("/taxonomies")
    @Operation(summary = "Taxonomies, page by page")
    @Answers(alsoAs = HsdsStreams.NDJSON)
    public Uni<HsdsPage<Map<String, Object>>> taxonomies(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam HsdsPages pages,
            @Valid @BeanParam HsdsFilter filter) {
        return page(tenantCode, HsdsTables.TAXONOMIES, pages, filter);
    }

    @GET
    @Path("/taxonomies/{id}")
    @Operation(summary = "A taxonomy")
    @Refuses("RECORD_DELETED")
    public Uni<Map<String, Object>> taxonomy(@PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return one(tenantCode, HsdsTables.TAXONOMIES, id, DocumentShape.FULL);
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(summary = "Taxonomy terms, page by page")
    @Answers(alsoAs = HsdsStreams.NDJSON)
    public Uni<HsdsPage<Map<String, Object>>> taxonomyTerms(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam HsdsPages pages,
            @Valid @BeanParam HsdsTermFilter filter) {
        return page(tenantCode, HsdsTables.TAXONOMY_TERMS, pages, filter);
    }

    @GET
    @Path("/taxonomy_terms/{id}")
    @Operation(summary = "A taxonomy term")
    @Refuses("RECORD_DELETED")
    public Uni<Map<String, Object>> taxonomyTerm(@PathParam("tenantCode") String tenantCode, @PathParam("id") UUID id) {
        return one(tenantCode, HsdsTables.TAXONOMY_TERMS, id, DocumentShape.FULL);
    }

    @GET
    @Path("/tombstones")
    @Operation(
            summary = "Deleted records, page by page, oldest first",
            description = "Beside the standard: with modified_after, what a copy of this directory has to delete.")
    public Uni<HsdsPage<TombstoneView>> tombstones(
            @PathParam("tenantCode") String tenantCode,
            @Parameter(
                            description = "What was deleted then or since. A date alone is its beginning in UTC.",
                            schema = @Schema(type = SchemaType.STRING, format = ChangedSince.FORMAT))
                    @QueryParam(ChangedSince.NAME)
                    @Nullable
                    String modifiedAfter,
            @Valid @BeanParam HsdsPages pages) {
        return directory
                .tombstones(tenantCode, ChangedSince.read(modifiedAfter), pages.numbered())
                .map(found -> HsdsPage.of(
                        found.total(),
                        List.copyOf(
                                found.deleted().stream().map(TombstoneView::of).toList()),
                        pages.numbered()));
    }

    private Uni<Map<String, Object>> one(String tenantCode, String table, UUID id, DocumentShape shape) {
        return directory.one(tenantCode, table, id, shape).map(HsdsResource::content);
    }

    private static Map<String, Object> content(PublishedRecords.Found found) {
        if (found instanceof PublishedRecords.Found.Document document) {
            return document.content();
        }
        throw new ProblemException(HsdsProblem.RECORD_DELETED);
    }

    private Uni<HsdsPage<Map<String, Object>>> page(
            String tenantCode, String table, HsdsPages pages, HsdsFilter filter) {
        return page(tenantCode, filter.query(table), pages.numbered(), filter.shape());
    }

    private Uni<HsdsPage<Map<String, Object>>> page(
            String tenantCode, RecordQuery query, NumberedPage page, DocumentShape shape) {
        return directory
                .page(tenantCode, query, page, shape)
                .map(found -> HsdsPage.of(found.total(), found.documents(), page));
    }
}
