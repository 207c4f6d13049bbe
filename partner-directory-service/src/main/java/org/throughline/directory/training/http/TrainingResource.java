package org.throughline.directory.training.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AccountId;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryAnswers;
import org.throughline.directory.register.Write;
import org.throughline.directory.training.KeepTraining;
import org.throughline.directory.training.Requirement;
import org.throughline.directory.training.TrainingRecord;
import org.throughline.directory.training.Withdrawal;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** Training and onboarding of everybody who may be shown student data, of the district's people and of partners'. */
@Path("/v1/training-records")
@Produces(MediaType.APPLICATION_JSON)
public class TrainingResource {

    private static final EntryAnswers<TrainingRecord, TrainingView> ANSWERS =
            new EntryAnswers<>("/v1/training-records", TrainingView::of);

    private final CurrentCaller callers;
    private final KeepTraining training;
    private final Cursors cursors;

    public TrainingResource(CurrentCaller callers, KeepTraining training, Cursors cursors) {
        this.callers = callers;
        this.training = training;
        this.cursors = cursors;
    }

    /**
     * That a person has completed something.
     *
     * @param personId the subject of the person's tokens
     * @param validUntil the last day it counts; left out when it does not end
     * @param evidence where it is filed, such as a certificate's number
     */
    record TrainingRequest(
            @NotNull @Pattern(regexp = AccountId.PATTERN, message = AccountId.IN_WORDS) String personId,
            @NotNull Requirement requirement,
            @NotNull @CalendarDay LocalDate completedOn,
            @Nullable @CalendarDay LocalDate validUntil,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String evidence) {

        TrainingRecord made() {
            if (validUntil != null && validUntil.isBefore(completedOn)) {
                throw Invalid.at("/validUntil", "BEFORE_COMPLETION", "It is the day of completion or later.");
            }
            return new TrainingRecord(personId, requirement, completedOn, validUntil, evidence, null);
        }
    }

    record TrainingView(
            UUID id,
            String personId,
            Requirement requirement,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String evidence,
            @Nullable Withdrawal withdrawal) {

        static TrainingView of(Entry<TrainingRecord> entry) {
            TrainingRecord made = entry.content();
            return new TrainingView(
                    entry.id(),
                    made.person(),
                    made.requirement(),
                    made.completedOn(),
                    made.validUntil(),
                    made.evidence(),
                    made.withdrawal());
        }
    }

    /**
     * Why a record counts no more.
     *
     * @param note what else there is to know of it
     */
    record WithdrawalRequest(
            @NotNull Withdrawal.Reason reason,
            @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = PlainText.LINES) String note) {}

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Record that a person has completed a training or check",
            description =
                    "Of a person of the district, or of an agency that serves it. Coordinators record that of others;"
                            + " a district's admin also his own.")
    @Answers(201)
    @CarriesVersion
    @Refuses({"DEPENDENCY_UNAVAILABLE", "NOT_FOUND"})
    public Uni<RestResponse<TrainingView>> record(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull TrainingRequest request) {
        Write write = new Write(callers.get(), "recordTraining", key, request);
        return training.record(write, request.made()).map(ANSWERS::created);
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
    @Operation(summary = "Training records", description = "Withdrawn ones too. With personId those of one person.")
    public Uni<RestResponse<Items<TrainingView>>> list(
            @Parameter(description = "Records of this person.")
                    @QueryParam("personId")
                    @Nullable
                    @Pattern(regexp = PlainText.PATTERN)
                    String personId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursors, callers.get(), "training?" + personId, limit, cursor);
        return training.page(personId, page).map(found -> page.answer(cursors, uri, found.map(TrainingView::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.AUDITOR})
    @Operation(summary = "A training record")
    @CarriesVersion
    public Uni<RestResponse<TrainingView>> get(@PathParam("id") UUID id) {
        return training.get(callers.get(), id).map(ANSWERS::ok);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "Withdraw a record",
            description =
                    "Made in error, or revoked: it counts no more, and stays, with who withdrew it and why. Again it changes"
                            + " nothing.")
    @CarriesVersion
    public Uni<RestResponse<TrainingView>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull WithdrawalRequest request) {
        Write write = new Write(callers.get(), "withdrawTraining/" + id, key, request);
        return training.withdraw(write, id, request.reason(), request.note()).map(ANSWERS::ok);
    }
}
