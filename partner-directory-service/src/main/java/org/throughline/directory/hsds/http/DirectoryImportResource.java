package org.throughline.directory.hsds.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.context.api.CurrentThreadContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.FollowImport;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ReceiveImport;
import org.throughline.kit.http.Answers;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Imports of HSDS packages and of spreadsheets. */
@Path("/v1/directory-imports")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryImportResource {

    private static final String ZIP = "application/zip";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final CurrentCaller callers;
    private final ReceiveImport receiving;
    private final FollowImport following;
    private final Cursors cursors;
    private final Clock clock;

    public DirectoryImportResource(
            CurrentCaller callers, ReceiveImport receiving, FollowImport following, Cursors cursors, Clock clock) {
        this.callers = callers;
        this.receiving = receiving;
        this.following = following;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Consumes({ZIP, JSON, NDJSON, CSV})
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Blocking
    @CurrentThreadContext
    @Operation(
            summary = "Import a directory",
            description =
                    "A ZIP of HSDS 3.x CSV files, with or without datapackage.json; or the same tables as one JSON "
                            + "object, each a list of rows under its file's name; or documents that carry others, one on each line "
                            + "(application/x-ndjson), or with nested=true a list or pages of them as JSON; or a sheet (text/csv) with a service on each "
                            + "line, whose columns are matched by match=header=field, or by their headers. It is read after the answer; "
                            + "follow Location. ALL_OR_NOTHING refuses a package with any fault; VALID_ROWS takes every valid row "
                            + "that points to no refused one; all else stays as it is, and nothing is withdrawn. The same package again changes nothing. "
                            + "A package without a row is refused, and so is one that would withdraw many records, unless withdrawMany=true. "
                            + "With dryRun=true nothing is changed, and it is told what would be. "
                            + "A parameter that is none of these is refused.")
    @Answers(202)
    public Uni<RestResponse<Accepted>> start(
            @Valid @BeanParam ImportParameters parameters,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri,
            InputStream body) {
        ImportParameters.requireNoOthers(uri);
        Caller caller = callers.get();
        return receiving
                .receive(
                        caller,
                        key,
                        parameters.request(format(contentType, parameters.nested), caller, clock.instant()),
                        body)
                .map(DirectoryImportResource::accepted);
    }

    record Accepted(UUID id) {}

    @GET
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(
            summary = "Imports, the newest first",
            description =
                    "The district's own, without their faults: which sources there are, and what was sent of each last.")
    public Uni<RestResponse<Items<ImportView>>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "imports", limit, cursor);
        return following.page(page).map(found -> page.answer(cursors, uri, found.map(ImportView::listed)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(
            summary = "Follow an import",
            description =
                    "State, while it runs its phase, rows read so far, and the first thousand faults, each with file, line and column, in JSON of any kind with a JSON Pointer; values are not repeated.")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        return following.get(callers.get(), new ImportId(id)).map(ImportView::of);
    }

    @GET
    @Path("/{id}/faults")
    @RolesAllowed({Role.Names.DISTRICT_ADMIN, Role.Names.COORDINATOR})
    @Operation(
            summary = "What is wrong with an import, page by page",
            description = "In the order in which it was found, the first 100,000, for ninety days"
                    + " after its end; faultCount of the import has all.")
    public Uni<RestResponse<Items<FileFault>>> faults(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "importFaults/" + id, limit, cursor);
        return following.faults(new ImportId(id), page).map(found -> page.answer(cursors, uri, found));
    }

    @POST
    @Path("/sheet-matching")
    @Consumes(CSV)
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Blocking
    @Operation(
            summary = "How the columns of a sheet would be matched",
            description =
                    "The first line is enough. Nothing is stored; give the import another matching where it is wrong.")
    public SheetMatchingView matching(InputStream body) {
        callers.get().requireTenant();
        return SheetMatchingView.of(body);
    }

    private static ImportFormat format(String contentType, boolean nested) {
        if (contentType.startsWith(NDJSON) || (contentType.startsWith(JSON) && nested)) {
            return ImportFormat.NESTED;
        }
        if (contentType.startsWith(JSON)) {
            return ImportFormat.JSON;
        }
        return contentType.startsWith(CSV) ? ImportFormat.SHEET : ImportFormat.TABULAR;
    }

    private static RestResponse<Accepted> accepted(Created created) {
        return ResponseBuilder.<Accepted>create(created.status())
                .location(URI.create("/v1/directory-imports/" + created.resource()))
                .entity(new Accepted(created.resource()))
                .build();
    }
}
