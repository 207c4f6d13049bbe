package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

/** A release, and what it is at a moment: by its own days, and by the rule of the day it was signed on. */
public record Standing(Release release, ReleaseStatus status) {
    public Standing {
        requireNonNull(release, "release");
        requireNonNull(status, "status");
    }
}
