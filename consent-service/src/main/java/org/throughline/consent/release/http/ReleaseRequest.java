package org.throughline.consent.release.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Proposal;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Wording;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/**
 * One instrument as staff write it: exactly one recipient.
 *
 * @param replaces the release that ends when this one is signed
 * @param informedInNativeLanguage whether the author attests it: an IDEA consent needs that (34 CFR 300.9(a))
 */
record ReleaseRequest(
        @NotNull UUID studentId,
        @NotNull ReleaseType type,
        @NotNull Discloser discloser,
        @NotNull @Size(min = 1, max = 1) List<@NotNull @Valid Recipient> recipients,
        @NotEmpty @Size(max = 20) List<@NotNull Purpose> purposes,
        @NotEmpty @Size(max = 40) List<@NotNull Category> categories,
        @NotNull LocalDate effectiveFrom,
        @NotNull LocalDate effectiveUntil,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @Nullable LocalDate recordsFrom,
        @Nullable LocalDate recordsUntil,
        @Nullable UUID replaces,
        @Nullable Boolean informedInNativeLanguage) {

    /** Whose records they are. */
    enum Discloser {
        DISTRICT
    }

    /** What a recipient can be here. */
    enum RecipientKind {
        AGENCY,
        INTEGRATOR,
        /** Whoever belongs to it at the moment of a disclosure, as evidence of membership says. */
        CLASS
    }

    /** @param name as the family knows it: shown to the signer */
    record Recipient(
            @NotNull RecipientKind kind, @NotBlank @Size(max = 100) String id, @Nullable @Size(max = 200) String name) {
        Party party() {
            return new Party(Party.Kind.valueOf(kind.name()), id);
        }
    }

    Proposal proposal(TenantId tenant, Actor by) {
        requireSense();
        Recipient recipient = recipients.get(0);
        return new Proposal(
                type,
                new StudentId(studentId),
                new Parties(new Party(Party.Kind.DISTRICT, tenant.toString()), recipient.party()),
                new Scope(Set.copyOf(purposes), Set.copyOf(categories), recordDates()),
                effectiveFrom,
                effectiveUntil,
                new Wording(language, recipient.name(), Boolean.TRUE.equals(informedInNativeLanguage) ? by : null),
                replaces == null ? null : new ReleaseId(replaces));
    }

    private void requireSense() {
        if (effectiveUntil.isBefore(effectiveFrom)) {
            throw invalid("/effectiveUntil", "BEFORE_START", "It is not before effectiveFrom.");
        }
        if ((recordsFrom == null) != (recordsUntil == null)) {
            throw invalid("/recordsUntil", "ONE_SIDED", "recordsFrom and recordsUntil come together.");
        }
        if (recordsFrom != null && recordsUntil != null && recordsUntil.isBefore(recordsFrom)) {
            throw invalid("/recordsUntil", "BEFORE_START", "It is not before recordsFrom.");
        }
        if (!type.isWorded()) {
            throw invalid("/type", "NOT_WORDED", "This instrument has no words for the family yet.");
        }
        if (!categories.stream().allMatch(type::mayName)) {
            throw invalid("/categories", "NEEDS_ANOTHER_INSTRUMENT", "Another law asks for an instrument of its own.");
        }
    }

    private @Nullable RecordDates recordDates() {
        return recordsFrom == null || recordsUntil == null ? null : new RecordDates(recordsFrom, recordsUntil);
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
