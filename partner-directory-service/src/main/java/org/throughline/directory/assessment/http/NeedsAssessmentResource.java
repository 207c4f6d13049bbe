package org.throughline.directory.assessment.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.context.api.CurrentThreadContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.FaultyFile;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.assessment.NeedsAssessment;
import org.throughline.directory.assessment.RecordNeeds;
import org.throughline.directory.assessment.SchoolYear;
import org.throughline.directory.assessment.SchoolsRefused;
import org.throughline.directory.assessment.sheet.NeedSheet;
import org.throughline.directory.assessment.sheet.SheetReading;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemDocument;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Need counts of a district, kept by period and version. */
@Path("/v1/needs-assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class NeedsAssessmentResource {

    private static final String CSV = "text/csv";

    private final CurrentCaller callers;
    private final RecordNeeds needs;
    private final Cursors cursors;

    public NeedsAssessmentResource(CurrentCaller callers, RecordNeeds needs, Cursors cursors) {
        this.callers = callers;
        this.needs = needs;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record need counts",
            description =
                    "As JSON, or as a sheet (text/csv) with the columns domain, school, language, tier and students."
                            + " Each recording is a version of its school year (201); the counts of the last version again are"
                            + " that version (200), unless it was withdrawn. A sheet with any fault is refused whole (422), and each fault is told"
                            + " with file, line, column and reason. Once the district's roster has told of any, schools are those that it"
                            + " has, that the directory publishes, or that the last version of the year names.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NeedsRequest.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @Answers({200, 201})
    @CarriesVersion
    @APIResponse(responseCode = "200", description = "The last version, which has the same counts.")
    @APIResponse(
            responseCode = "422",
            description = "What is wrong with the sheet, or with the counts.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(anyOf = {FaultyFile.class, ProblemDocument.class})))
    public Uni<RestResponse<AssessmentView>> record(
            @Parameter(
                            description = AskedYear.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, pattern = AskedYear.FORM))
                    @QueryParam("period")
                    @NotNull
                    String period,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NeedsRequest request) {
        return recorded(key, AskedYear.read(period), request.needCounts())
                .onFailure(SchoolsRefused.class)
                .transform(refused -> request.naming(((SchoolsRefused) refused).schools()));
    }

    @POST
    @Consumes(CSV)
    @Blocking
    @CurrentThreadContext
    @Operation(hidden = true)
    public Uni<Response> recordSheet(
            @Parameter(
                            description = AskedYear.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, pattern = AskedYear.FORM))
                    @QueryParam("period")
                    @NotNull
                    String period,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream sheet) {
        SchoolYear year = AskedYear.read(period);
        SheetReading reading = NeedSheet.read(SheetBody.read(sheet));
        if (reading instanceof SheetReading.Faultless faultless) {
            return recorded(key, year, faultless.counts())
                    .map(RestResponse::toResponse)
                    .onFailure(SchoolsRefused.class)
                    .recoverWithItem(
                            refused -> SheetBody.refusal(faultless.naming(((SchoolsRefused) refused).schools())));
        }
        return needs.unknownSchools(callers.get(), year, reading.named())
                .map(unknown -> SheetBody.refusal(reading.naming(unknown)));
    }

    @GET
    @Operation(
            summary = "Assessments, without their counts",
            description =
                    "Withdrawn ones too. With period those of one school year; without it also those of other periods,"
                            + " as they were recorded before a period had to be a school year.")
    public Uni<RestResponse<Items<AssessmentView.HeaderView>>> list(
            @Parameter(
                            description = AskedYear.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, pattern = AskedYear.FORM))
                    @QueryParam("period")
                    @Nullable
                    String period,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        SchoolYear year = AskedYear.readIfGiven(period);
        PageRequest page = PageRequest.of(cursors, callers.get(), "assessments?" + year, limit, cursor);
        return needs.page(year, page).map(found -> page.answer(cursors, uri, found.map(AssessmentView.HeaderView::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "An assessment with its counts",
            description = "As they were recorded: small numbers are withheld in the gap map only. A withdrawn one too.")
    @CarriesVersion
    public Uni<RestResponse<AssessmentView>> get(@PathParam("id") UUID id) {
        return needs.get(callers.get(), id).map(found -> answer(ResponseBuilder.ok(), found));
    }

    private Uni<RestResponse<AssessmentView>> recorded(@Nullable String key, SchoolYear year, List<NeedCount> counts) {
        return needs.record(callers.get(), key, new RecordNeeds.Counting(year.toString(), counts))
                .map(NeedsAssessmentResource::answer);
    }

    private static RestResponse<AssessmentView> answer(RecordNeeds.Recorded recorded) {
        NeedsAssessment found = recorded.assessment();
        URI place = URI.create("/v1/needs-assessments/" + found.header().id());
        return answer(recorded.made() ? ResponseBuilder.created(place) : ResponseBuilder.ok(), found);
    }

    private static RestResponse<AssessmentView> answer(ResponseBuilder<AssessmentView> answer, NeedsAssessment found) {
        return answer.entity(AssessmentView.of(found))
                .tag(EntityTags.of(found.header().acts()))
                .build();
    }
}
