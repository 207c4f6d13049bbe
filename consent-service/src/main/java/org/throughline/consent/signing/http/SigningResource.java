package org.throughline.consent.signing.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.signing.OpenSigning;
import org.throughline.consent.signing.Signing;
import org.throughline.consent.signing.SigningRefused;
import org.throughline.consent.signing.Wish;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.mail.SmsRoute;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** Asked for by referral-service, which knows the family's contact points. */
@Path("/v1/signings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE)
public class SigningResource {
    private final CurrentCaller caller;
    private final OpenSigning opening;
    private final SmsRoute texting;

    public SigningResource(CurrentCaller caller, OpenSigning opening, SmsRoute texting) {
        this.caller = caller;
        this.opening = opening;
        this.texting = texting;
    }

    /** @param authentication what the two contact points will prove */
    record SigningView(UUID id, String language, Authentication authentication) {
        static SigningView of(Signing signing) {
            return new SigningView(signing.id().value(), signing.language().code(), signing.authentication());
        }
    }

    @POST
    @Operation(
            summary = "Send releases to be signed, or to be taken back",
            description =
                    "Service only. Of one student, or of several with a name for each: every release is ticked and"
                            + " signed by itself. Drafts become sent; the signer gets a link, and a code over the other"
                            + " contact point when the link is opened, by mail or text message. An earlier link for the"
                            + " same releases ends. With the intent REVOKE the person takes back what is in force, whole"
                            + " or by category.")
    @Answers(location = false)
    @APIResponseSchema(value = SigningView.class, responseCode = "201", responseDescription = "Sent")
    @Refuses("NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "SEVERAL_STUDENTS, NOT_TO_BE_SIGNED, TERM_TOO_LONG, RELEASE_INCOMPLETE, SIGNER_NOT_AUTHORIZED,"
                            + " STATE_RULE_UNCONFIGURED, CODE_CONTACT_OF_THE_LINK, CODE_CONTACT_BY_AUTHOR or"
                            + " CODE_CONTACT_TOO_NEW; to take back: RELEASE_NOT_IN_THIS_STATE or REVOKER_NOT_AUTHORIZED")
    @APIResponse(
            responseCode = "422",
            description =
                    "INVALID: see errors; NO_TEXT_MESSAGES at /link/channel or /code/channel where the installation"
                            + " has no gateway for them")
    public Uni<RestResponse<SigningView>> open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SigningRequest request) {
        Caller by = caller.get();
        IdempotentRequest once =
                new IdempotentRequest(by.requireTenant(), by.person().value(), "openSigning", key, request);
        Wish wish = request.wish(texting);
        return opening.open(by, once, wish)
                .map(signing -> ResponseBuilder.<SigningView>create(RestResponse.Status.CREATED)
                        .entity(SigningView.of(signing))
                        .build())
                .onFailure(SigningRefused.class)
                .transform(refused -> SigningProblem.of((SigningRefused) refused));
    }
}
