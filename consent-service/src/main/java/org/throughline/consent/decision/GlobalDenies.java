package org.throughline.consent.decision;

import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Category;

/** What withholds an item whatever basis is claimed: denies override. */
final class GlobalDenies {
    private GlobalDenies() {}

    static Optional<Reason> first(Matter matter, Basis basis) {
        if (isDebarred(matter)) {
            return Optional.of(Reason.RECIPIENT_DEBARRED);
        }
        if (basis.heedsRestriction() && isRestricted(matter)) {
            return Optional.of(Reason.RESTRICTION_AGREED);
        }
        return matter.category() == Category.SURVEY && !basis.isFamilys() ? ofSurvey(matter) : Optional.empty();
    }

    /** 20 USC 1232g(b)(4)(B). */
    private static boolean isDebarred(Matter matter) {
        return matter.evidence(EvidenceKind.DEBARMENT)
                .anyMatch(filed -> matter.recipient().equals(filed.about().party()));
    }

    /** 45 CFR 164.522(a). */
    private static boolean isRestricted(Matter matter) {
        return matter.evidenceOfRecipient(EvidenceKind.RESTRICTION).anyMatch(filed -> filed.covers(matter.category()));
    }

    /** 20 USC 1232h: paid for and required needs consent; any other can be opted out of. */
    private static Optional<Reason> ofSurvey(Matter matter) {
        Predicate<EvidenceRecord> ofInstrument =
                filed -> filed.refersTo(matter.item().recordId());
        Optional<EvidenceRecord> survey =
                matter.evidence(EvidenceKind.SURVEY).filter(ofInstrument).findFirst();
        if (survey.isEmpty()) {
            return Optional.of(Reason.INDETERMINATE);
        }
        if (matter.evidence(EvidenceKind.PPRA_OPT_OUT).anyMatch(ofInstrument)) {
            return Optional.of(Reason.PPRA_OPTED_OUT);
        }
        boolean needsConsent = survey.get().attests(Attestation.ED_FUNDED_AND_REQUIRED);
        boolean consented = matter.evidence(EvidenceKind.PPRA_CONSENT).anyMatch(ofInstrument);
        return needsConsent && !consented ? Optional.of(Reason.SURVEY_CONSENT_REQUIRED) : Optional.empty();
    }
}
