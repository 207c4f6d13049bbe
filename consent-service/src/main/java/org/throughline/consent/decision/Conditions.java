package org.throughline.consent.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceRecord;

/** What the author of one record must answer for, all together: two half records do not make a whole one. */
record Conditions(Set<Attestation> required, Reason withoutRecord, Set<Obligation> owed) {
    /** The record that covers the item and lacks least decides. */
    Verdict judge(Matter matter, Stream<EvidenceRecord> records) {
        List<EvidenceRecord> found = records.toList();
        if (found.isEmpty()) {
            return matter.withheld(withoutRecord);
        }
        return found.stream()
                .filter(filed -> filed.covers(matter.category()))
                .min(Comparator.comparing(filed -> filed.lacking(required).size()))
                .map(best -> judge(matter, best))
                .orElseGet(() -> matter.withheld(Reason.CATEGORY_NOT_COVERED));
    }

    private Verdict judge(Matter matter, EvidenceRecord best) {
        Set<Attestation> lacking = best.lacking(required);
        return lacking.isEmpty()
                ? Verdict.Permitted.on(matter, best, owed)
                : new Verdict.Withheld(matter.item(), Reason.BASIS_CONDITIONS_NOT_MET, List.of(), lacking);
    }
}
