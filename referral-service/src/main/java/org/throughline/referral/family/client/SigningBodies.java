package org.throughline.referral.family.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.SigningRequest;

/** What is said to consent-service's signings, and what is read of the answer. */
final class SigningBodies {

    private SigningBodies() {}

    record Contact(
            String channel,
            String address,
            UUID contactId,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Confirmation confirmation) {

        static Contact of(ContactPoint point) {
            return new Contact(
                    "MAIL", point.value(), point.id(), point.recordedAt(), point.recordedBy(), point.confirmation());
        }
    }

    record Open(List<UUID> releaseIds, UUID signerId, String signerName, String language, Contact link, Contact code) {

        static Open of(SigningRequest request, Guardian signer, ContactPoint link, ContactPoint code) {
            return new Open(
                    request.releaseIds(),
                    signer.id().value(),
                    signer.givenName() + " " + signer.familyName(),
                    request.language(),
                    Contact.of(link),
                    Contact.of(code));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(@Nullable UUID id, @Nullable UUID signingId) {
        @Nullable
        UUID any() {
            return id == null ? signingId : id;
        }
    }
}
