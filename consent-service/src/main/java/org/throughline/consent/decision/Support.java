package org.throughline.consent.decision;

import java.util.List;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.ReleaseId;

/** What a permit rests on. */
public sealed interface Support {
    /** This one release covers the whole item. */
    record ByRelease(ReleaseId release, long version) implements Support {}

    /** These records, filed by somebody who answers for them. */
    record ByEvidence(List<EvidenceId> evidence) implements Support {
        public ByEvidence {
            evidence = List.copyOf(evidence);
        }

        static ByEvidence of(EvidenceRecord... records) {
            return new ByEvidence(
                    List.of(records).stream().map(EvidenceRecord::id).toList());
        }
    }
}
