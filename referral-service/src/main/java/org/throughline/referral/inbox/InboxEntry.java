package org.throughline.referral.inbox;

import java.util.Objects;
import org.throughline.referral.lifecycle.Filed;

/** A referral in an agency's inbox, and the district it comes from. */
public record InboxEntry(Filed filed, String districtCode, String districtName) {
    public InboxEntry {
        Objects.requireNonNull(filed);
        Objects.requireNonNull(districtCode);
        Objects.requireNonNull(districtName);
    }
}
