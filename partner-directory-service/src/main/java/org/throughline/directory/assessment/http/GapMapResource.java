package org.throughline.directory.assessment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.assessment.NeedsSource;
import org.throughline.directory.assessment.SchoolYear;
import org.throughline.directory.assessment.ShowGaps;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Needs against places. */
@Path("/v1/gap-map")
public class GapMapResource {

    private final CurrentCaller callers;
    private final ShowGaps gaps;

    public GapMapResource(CurrentCaller callers, ShowGaps gaps) {
        this.callers = callers;
        this.gaps = gaps;
    }

    @GET
    @Produces({"application/json", "text/csv", "application/geo+json"})
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "The gap map: need counts against what partners have places for",
            description =
                    "By domain and by SCHOOL (places on site there), LANGUAGE or TIER, of the last assessment, or of a period's last, "
                            + "or of one version; where there is none, or with source=REFERRALS, of the referrals that were sent in "
                            + "a school year (from July), without sensitive needs, which their facts do not tell, and in the language und where they tell none. Small numbers are withheld, and as many others as would give them away, in all maps of an "
                            + "assessment alike. GEOJSON is by school, at the schools' places. Each format says the period, the version (none of referrals) and the source: "
                            + "CSV on each line, and CSV and GEOJSON in the file's name too. CSV is for people: cells that a "
                            + "spreadsheet would run begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The map, in the format that was asked for.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = GapMapView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/geo+json", schema = @Schema(implementation = GapFeatures.class))
            })
    @Refuses({"NO_NEEDS_COUNTED", "NOT_FOUND"})
    public Uni<Response> get(
            @Parameter(description = "Whether needs were uploaded, or counted from referrals.")
                    @QueryParam("source")
                    @Nullable
                    NeedsSource source,
            @Parameter(
                            description = AskedYear.DESCRIPTION + " Without it the one recorded last.",
                            schema = @Schema(type = SchemaType.STRING, pattern = AskedYear.FORM))
                    @QueryParam("period")
                    @Nullable
                    String period,
            @Parameter(description = "Which version of it; without it the latest.")
                    @QueryParam("version")
                    @Nullable
                    @Min(1)
                    Integer version,
            @Parameter(description = "What the rows are.") @QueryParam("by") @DefaultValue("SCHOOL") Dimension by,
            @Parameter(description = "JSON, CSV or GeoJSON.") @QueryParam("format") @DefaultValue("JSON")
                    GapFormat format) {
        if (source == NeedsSource.REFERRALS && version != null) {
            throw Invalid.parameter("version", "NOT_OF_REFERRALS", "Only assessments have versions.");
        }
        if (format == GapFormat.GEOJSON && by != Dimension.SCHOOL) {
            throw Invalid.parameter("by", "NOT_ON_A_MAP", "GEOJSON is by SCHOOL: nothing else has a place.");
        }
        SchoolYear year = AskedYear.readIfGiven(period);
        return AssessmentProblem.counted(
                answer(callers.get(), new ShowGaps.Question(source, year, version, by), format));
    }

    private Uni<Response> answer(Caller caller, ShowGaps.Question question, GapFormat format) {
        return switch (format) {
            case JSON ->
                gaps.show(caller, question).map(shown -> Response.ok(GapMapView.of(shown))
                        .type(format.mediaType())
                        .build());
            case CSV -> gaps.show(caller, question).map(shown -> file(GapSheet.of(shown), format, shown));
            case GEOJSON ->
                gaps.locate(caller, question).map(located -> file(GapFeatures.of(located), format, located.shown()));
        };
    }

    private static Response file(Object entity, GapFormat format, ShowGaps.Shown shown) {
        return Response.ok(entity)
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(shown) + "\"")
                .build();
    }
}
