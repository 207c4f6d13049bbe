package org.throughline.outcomes.measure.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Hmac;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.measure.Changes;
import org.throughline.outcomes.measure.Instrument;
import org.throughline.outcomes.measure.Measure;
import org.throughline.outcomes.measure.Measures.Kept;
import org.throughline.outcomes.measure.Measures.RequestKey;
import org.throughline.outcomes.measure.ReadMeasures;
import org.throughline.outcomes.measure.RecordMeasure;
import org.throughline.training.ShowsStudentData;

/** Questionnaires before and after a service. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
@ShowsStudentData
public class MeasureResource {
    private static final String OPERATION = "recordMeasure";

    private final CurrentCaller caller;
    private final RecordMeasure recording;
    private final ReadMeasures reading;
    private final byte[] hashKey;

    public MeasureResource(
            CurrentCaller caller,
            RecordMeasure recording,
            ReadMeasures reading,
            @ConfigProperty(name = "throughline.cursor.key") String hashKey) {
        this.caller = caller;
        this.recording = recording;
        this.reading = reading;
        this.hashKey = Base64.getDecoder().decode(hashKey);
    }

    @POST
    @Operation(
            summary = "Record a questionnaire",
            description = "PSC-17: 17 answers of 0 to 2, null for a blank item, at most three blank.")
    @APIResponseSchema(
            value = MeasureView.class,
            responseCode = "201",
            responseDescription = "Recorded, with its scores")
    @Refuses(never = {"CONFLICT", "IDEMPOTENCY_IN_PROGRESS"})
    public Uni<RestResponse<MeasureView>> record(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MeasureRequest request) {
        Caller by = caller.get();
        return recording
                .record(by, request.sheet(), requestKey(by, key, request))
                .map(MeasureResource::answer);
    }

    @GET
    @Operation(
            summary = "Read the measures of a referral",
            description = "With their scores, and what changed from before to after (Jacobson-Truax).")
    @APIResponse(responseCode = "200", description = "The measures, the earliest first")
    public Uni<RestResponse<MeasureView.MeasuresView>> read(
            @Parameter(description = "Measures of this referral.") @QueryParam("referralId") @NotNull UUID referralId) {
        return reading.read(caller.get(), new ReferralId(referralId))
                .map(MeasureResource::view)
                .map(view -> ResponseBuilder.ok(view)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private static MeasureView.MeasuresView view(List<Measure> measures) {
        return new MeasureView.MeasuresView(
                measures.stream().map(MeasureView::of).toList(),
                Changes.of(Instrument.PSC_17, measures).stream()
                        .map(MeasureView.ChangeView::of)
                        .toList());
    }

    private static RestResponse<MeasureView> answer(Kept kept) {
        if (kept instanceof Kept.KeyReused) {
            throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Measure measure = kept instanceof Kept.Added added ? added.measure() : ((Kept.Replayed) kept).measure();
        return ResponseBuilder.<MeasureView>create(201)
                .header("Location", "/v1/measures?referralId=" + measure.referral())
                .header("Cache-Control", "no-store")
                .entity(MeasureView.of(measure))
                .build();
    }

    private RequestKey requestKey(Caller by, @Nullable String key, MeasureRequest request) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new ProblemException(
                    KitProblem.MALFORMED,
                    "See errors for what is wrong and where.",
                    List.of(new FieldError(
                            "Idempotency-Key", "UNUSABLE", "It is not blank and has 200 characters at most.")));
        }
        String owner = by.requireTenant() + "/" + by.person() + "/" + OPERATION + "/" + key;
        return new RequestKey(owner, Base64.getEncoder().encodeToString(Hmac.of(hashKey, request.canonical())));
    }
}
