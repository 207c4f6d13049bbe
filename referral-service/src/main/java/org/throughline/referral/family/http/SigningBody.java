package org.throughline.referral.family.http;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.SigningRequest;
import org.throughline.referral.family.StudentId;

/**
 * @param intent SIGN when it is absent; REVOKE lets the guardian take back what is in force, whole or by category
 * @param siblingIds other children of the same guardian whose releases are among those: one visit for all of them
 * @param linkContactId of a mail address or a telephone in use
 * @param codeContactId of another one, of either kind
 * @param language of the pages and messages: a language tag such as {@code es}
 */
record SigningBody(
        SigningRequest.@Nullable Intent intent,
        @NotEmpty @Size(max = 20) List<@NotNull UUID> releaseIds,
        @Nullable @Size(max = 20) List<@NotNull UUID> siblingIds,
        @NotNull UUID guardianId,
        @NotNull UUID linkContactId,
        @NotNull UUID codeContactId,
        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String language) {

    SigningRequest request() {
        return new SigningRequest(
                intent == null ? SigningRequest.Intent.SIGN : intent,
                releaseIds,
                siblings(),
                new GuardianId(guardianId),
                linkContactId,
                codeContactId,
                language);
    }

    private List<StudentId> siblings() {
        return siblingIds == null
                ? List.of()
                : siblingIds.stream().map(StudentId::new).toList();
    }
}
