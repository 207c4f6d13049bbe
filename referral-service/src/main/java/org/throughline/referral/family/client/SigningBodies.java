package org.throughline.referral.family.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.SigningRequest;
import org.throughline.referral.family.Signings;
import org.throughline.referral.family.Student;

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
                    channel(point.kind()),
                    point.value(),
                    point.id(),
                    point.recordedAt(),
                    point.recordedBy(),
                    point.confirmation());
        }

        private static String channel(ContactPoint.Kind kind) {
            return switch (kind) {
                case EMAIL -> "MAIL";
                case PHONE -> "SMS";
            };
        }
    }

    record Named(UUID studentId, String name) {

        static Named of(Student student) {
            return new Named(student.id().value(), student.givenName() + " " + student.familyName());
        }
    }

    /** @param students where there are several, so that the guardian can tell whom each release is about */
    record Open(
            SigningRequest.Intent intent,
            List<UUID> releaseIds,
            UUID signerId,
            String signerName,
            List<Named> students,
            String language,
            Contact link,
            Contact code) {

        static Open of(Signings.Opening opening) {
            SigningRequest request = opening.request();
            Guardian signer = opening.signer();
            return new Open(
                    request.intent(),
                    request.releaseIds(),
                    signer.id().value(),
                    signer.givenName() + " " + signer.familyName(),
                    opening.students().size() > 1
                            ? opening.students().stream().map(Named::of).toList()
                            : List.of(),
                    request.language(),
                    Contact.of(opening.link()),
                    Contact.of(opening.code()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(UUID id) {
        Opened {
            Objects.requireNonNull(id);
        }
    }
}
