package org.throughline.consent.evidence;

/** Ends a transaction in which a record would not change. */
public class EvidenceRefused extends RuntimeException {
    private final EvidenceChange.Refusal refusal;

    public EvidenceRefused(EvidenceChange.Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public EvidenceChange.Refusal refusal() {
        return refusal;
    }
}
