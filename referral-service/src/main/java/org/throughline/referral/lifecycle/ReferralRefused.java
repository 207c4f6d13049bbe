package org.throughline.referral.lifecycle;

/** A move that was refused; carries the decision's reason to the edge. */
public class ReferralRefused extends RuntimeException {

    private final Refusal refusal;

    public ReferralRefused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /**
     * The move that was made.
     *
     * @throws ReferralRefused when it was refused
     */
    public static Decision.Moved moved(Decision decision) {
        if (decision instanceof Decision.Moved moved) {
            return moved;
        }
        throw new ReferralRefused(((Decision.Refused) decision).refusal());
    }
}
