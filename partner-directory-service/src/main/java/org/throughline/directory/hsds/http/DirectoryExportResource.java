package org.throughline.directory.hsds.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.throughline.directory.hsds.ExportDirectory;
import org.throughline.directory.hsds.ExportFormat;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** The whole of a source, to be kept or imported elsewhere. */
@Path("/v1/directory-exports")
public class DirectoryExportResource {

    private static final String ZIP = "application/zip";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final CurrentCaller callers;
    private final ExportDirectory exports;

    public DirectoryExportResource(CurrentCaller callers, ExportDirectory exports) {
        this.callers = callers;
        this.exports = exports;
    }

    @GET
    @Produces({ZIP, JSON, NDJSON})
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Export a source of the directory",
            description =
                    "TABULAR is a ZIP of HSDS CSV files with datapackage.json, JSON the same tables as one object, NESTED a document "
                            + "on each line (application/x-ndjson): services with all that they carry, and lines of what no service "
                            + "reaches. Importing JSON and NESTED gives the same records, TABULAR too but for what is no text in columns that the standard does not know; of nested documents an import takes 50,000 records and "
                            + "16 MiB, and a larger directory goes out and in as tables. It is for programs: cells that begin with = + - @ "
                            + "stay as they are. Confidential places are in it. It is the directory of one moment, and arrives while it "
                            + "is written; what was broken off does not end as it should. 404 for a source that nobody imported, 503 "
                            + "while others are written.")
    @APIResponse(
            responseCode = "200",
            description = "The source, in the format that was asked for.",
            content = {
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @Refuses("NOT_FOUND")
    public Uni<Response> export(
            @Parameter(description = "What this source brought.")
                    @QueryParam("source")
                    @DefaultValue("default")
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,40}")
                    String source,
            @Parameter(
                            description =
                                    "TABULAR is a zip of CSV files with a datapackage.json, NESTED a document on each"
                                            + " line.")
                    @QueryParam("format")
                    @DefaultValue("TABULAR")
                    ExportFormat format) {
        Caller caller = callers.get();
        caller.requireTenant();
        return Uni.createFrom().item(answer(exports.export(caller, source, format), format));
    }

    private static Response answer(Multi<byte[]> parts, ExportFormat format) {
        return Response.ok(new Download(parts))
                .type(type(format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"directory." + ending(format) + "\"")
                .build();
    }

    private static String type(ExportFormat format) {
        return switch (format) {
            case TABULAR -> ZIP;
            case JSON -> JSON;
            case NESTED -> NDJSON;
        };
    }

    private static String ending(ExportFormat format) {
        return switch (format) {
            case TABULAR -> "zip";
            case JSON -> "json";
            case NESTED -> "ndjson";
        };
    }
}
