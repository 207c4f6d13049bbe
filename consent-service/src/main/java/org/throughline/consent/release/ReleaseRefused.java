package org.throughline.consent.release;

/** Ends a transaction in which a release would not change. */
public class ReleaseRefused extends RuntimeException {
    private final transient ReleaseChange.Refused refused;

    public ReleaseRefused(ReleaseChange.Refused refused) {
        super(refused.refusal().name());
        this.refused = refused;
    }

    public ReleaseChange.Refused refused() {
        return refused;
    }
}
