package org.throughline.referral.lifecycle;

/** How intensive the help is, from 1 (for everyone) to 3 (intensive), in a multi-tiered system of supports. */
public record Tier(int level) {
    public Tier {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("a tier is 1, 2 or 3");
        }
    }
}
