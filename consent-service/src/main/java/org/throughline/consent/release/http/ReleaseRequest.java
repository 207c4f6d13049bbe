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
import org.throughline.consent.release.ExpiryEvent;
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
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.time.CalendarDay;

/**
 * One instrument as staff write it: exactly one recipient.
 *
 * @param discloserId for AGENCY: the provider or program whose records they are; {@code discloserName} as the family knows
 *     it
 * @param effectiveUntil last day; absent only where {@code expiryEvent} ends it
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
        @NotNull @CalendarDay LocalDate effectiveFrom,
        @Nullable @CalendarDay LocalDate effectiveUntil,
        @NotNull
                @Pattern(
                        regexp = "[a-z]{2,3}",
                        message = "It is a language by its two or three small letters of ISO 639, such as es.")
                String language,
        @Nullable @CalendarDay LocalDate recordsFrom,
        @Nullable @CalendarDay LocalDate recordsUntil,
        @Nullable UUID replaces,
        @Nullable Boolean informedInNativeLanguage,
        @Nullable @Size(min = 1, max = 100) String discloserId,
        @Nullable @Size(min = 1, max = 200) String discloserName,
        @Nullable ExpiryEvent expiryEvent) {

    /** Whose records they are. */
    enum Discloser {
        DISTRICT,
        AGENCY
    }

    /** What a recipient can be here. */
    enum RecipientKind {
        AGENCY,
        INTEGRATOR,
        /** The caller's own, for what another holds; its id is the district's. */
        DISTRICT,
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
        new InstrumentSense(this, tenant).require();
        Recipient recipient = recipients.get(0);
        return new Proposal(
                type,
                new StudentId(studentId),
                new Parties(discloser(tenant), recipient.party()),
                new Scope(Set.copyOf(purposes), Set.copyOf(categories), recordDates()),
                effectiveFrom,
                effectiveUntil,
                expiryEvent,
                wording(recipient, by),
                replaces == null ? null : new ReleaseId(replaces));
    }

    private Party discloser(TenantId tenant) {
        return discloserId == null
                ? new Party(Party.Kind.DISTRICT, tenant.toString())
                : new Party(Party.Kind.AGENCY, discloserId);
    }

    private Wording wording(Recipient recipient, Actor by) {
        Actor informedBy = Boolean.TRUE.equals(informedInNativeLanguage) ? by : null;
        return new Wording(language, recipient.name(), informedBy, discloserName);
    }

    private @Nullable RecordDates recordDates() {
        return recordsFrom == null || recordsUntil == null ? null : new RecordDates(recordsFrom, recordsUntil);
    }
}
