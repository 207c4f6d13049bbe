package org.throughline.directory.assessment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.assessment.WithdrawNeeds;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Takes back a needs assessment that was a mistake. */
@Path("/v1/needs-assessments/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
public class NeedsWithdrawalResource {

    private final CurrentCaller callers;
    private final WithdrawNeeds withdrawals;

    public NeedsWithdrawalResource(CurrentCaller callers, WithdrawNeeds withdrawals) {
        this.callers = callers;
        this.withdrawals = withdrawals;
    }

    /** @param reason why it was a mistake; of nobody in person */
    record WithdrawalRequest(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) String reason) {}

    @POST
    @Operation(
            summary = "Withdraw an assessment",
            description =
                    "Recorded by mistake, or under the wrong school year: no gap map is drawn of it any more, but of the version"
                            + " before it, or of referrals where there is none. It stays and says by whom, when and why. If-Match takes the"
                            + " assessment's ETag. The same withdrawal again is the one that was made; 409 where that had another"
                            + " reason.")
    @CarriesVersion
    @Refuses("ASSESSMENT_WITHDRAWN")
    public Uni<RestResponse<AssessmentView.HeaderView>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull WithdrawalRequest request) {
        WithdrawNeeds.Request asked = new WithdrawNeeds.Request(id, request.reason(), ifMatch);
        return AssessmentProblem.told(withdrawals.withdraw(callers.get(), key, asked))
                .map(header -> ResponseBuilder.ok(AssessmentView.HeaderView.of(header))
                        .tag(EntityTags.of(header.acts()))
                        .build());
    }
}
