package org.throughline.consent.release;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Where a release is in its life (consent-rules section 4). Expiry is read from the clock, never waited for. */
public enum ReleaseStatus {
    DRAFT("draft"),
    SENT("proposed"),
    PARTIALLY_SIGNED("proposed"),
    ACTIVE("active"),
    SUSPENDED("inactive"),
    DECLINED("rejected"),
    LAPSED("inactive"),
    EXPIRED("inactive"),
    REVOKED("inactive"),
    SUPERSEDED("inactive"),
    VOIDED("entered-in-error");

    private static final Map<ReleaseStatus, Set<ReleaseStatus>> NEXT = Map.ofEntries(
            entry(DRAFT, Set.of(SENT, VOIDED)),
            entry(SENT, Set.of(PARTIALLY_SIGNED, ACTIVE, DECLINED, LAPSED, VOIDED)),
            entry(PARTIALLY_SIGNED, Set.of(ACTIVE, DECLINED, LAPSED)),
            entry(ACTIVE, Set.of(ACTIVE, SUSPENDED, EXPIRED, REVOKED, SUPERSEDED, VOIDED)),
            entry(SUSPENDED, Set.of(ACTIVE, SUSPENDED, REVOKED)),
            entry(DECLINED, Set.of()),
            entry(LAPSED, Set.of()),
            entry(EXPIRED, Set.of()),
            entry(REVOKED, Set.of()),
            entry(SUPERSEDED, Set.of()),
            entry(VOIDED, Set.of()));

    private static final Set<ReleaseStatus> SIGNED = Set.of(ACTIVE, SUSPENDED, EXPIRED, REVOKED, SUPERSEDED);

    private final String fhir;

    ReleaseStatus(String fhir) {
        this.fhir = fhir;
    }

    public boolean canBecome(ReleaseStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether all signatures were given, whatever became of it later. */
    public boolean isSigned() {
        return SIGNED.contains(this);
    }

    public boolean isDraft() {
        return this == DRAFT;
    }

    /** Whether it can be put before a signer. */
    public boolean awaitsSignature() {
        return this == DRAFT || this == SENT || this == PARTIALLY_SIGNED;
    }

    /** Whether a draft for the time after it can be written. */
    boolean mayBeRenewed() {
        return this == ACTIVE || this == EXPIRED;
    }

    public boolean isSuspended() {
        return this == SUSPENDED;
    }

    public boolean isRevoked() {
        return this == REVOKED;
    }

    public boolean isSuperseded() {
        return this == SUPERSEDED;
    }

    /** By an event that ended it; the clock ends it too. */
    public boolean isExpired() {
        return this == EXPIRED;
    }

    /** The status of FHIR R4's Consent that it is shown as (consent-rules section 4). */
    public String fhir() {
        return fhir;
    }

    /** What is stored as active has expired once its end is reached. */
    ReleaseStatus at(boolean periodIsOver) {
        return this == ACTIVE && periodIsOver ? EXPIRED : this;
    }
}
