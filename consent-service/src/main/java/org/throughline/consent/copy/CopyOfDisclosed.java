package org.throughline.consent.copy;

import java.util.List;
import org.throughline.consent.disclosure.Accounting;
import org.throughline.consent.request.RightsRequest;
import org.throughline.consent.signing.Proof;

/**
 * What this service can truly copy of a disclosure: that it happened, of which records, to whom, what for, and by which
 * signed words. The records' content is where it was disclosed from.
 */
public record CopyOfDisclosed(RightsRequest request, Accounting disclosures, List<Proof> releases) {
    public CopyOfDisclosed {
        releases = List.copyOf(releases);
    }
}
