package org.throughline.consent.signing.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.ContactPoint;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.Persons;
import org.throughline.consent.signing.Wish;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** What to put before whom, and over which two contact points of theirs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SigningRequest(
        @NotEmpty @Size(max = 20) List<@NotNull UUID> releaseIds,
        @NotNull UUID signerId,
        @NotBlank @Size(max = 200) String signerName,
        @Nullable @Size(max = 200) String studentName,
        @NotBlank String language,
        @NotNull @Valid Contact link,
        @NotNull @Valid Contact code) {

    /** @param recordedAt since when the district has this contact point on file */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            ContactPoint.@NotNull Channel channel,
            @NotBlank @Email @Size(max = 254) String address,
            @NotNull UUID contactId,
            @NotNull Instant recordedAt) {
        ContactPoint point() {
            return new ContactPoint(channel, address, contactId, recordedAt);
        }
    }

    /** A family that reads none of our languages gets English; the release keeps the language that is missing. */
    Wish wish() {
        if (releaseIds.stream().distinct().count() != releaseIds.size()) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/releaseIds", "DUPLICATE", "Each release comes once.");
        }
        return new Wish(
                releaseIds.stream().map(ReleaseId::new).toList(),
                new HolderId(signerId),
                Language.ofCode(language).orElse(Language.EN),
                new Persons(signerName, studentName, link.point(), code.point()));
    }
}
