package org.throughline.referral.partner;

import java.util.List;

/**
 * What the district has agreed with the partner behind a service, as of today.
 *
 * @param blocks whether the district's gate blocks what is not agreed, instead of warning of it
 * @param reasons codes of why no agreement lets a referral to the service in; empty when one does
 */
public record Partnership(boolean blocks, List<String> reasons) {
    public Partnership {
        reasons = List.copyOf(reasons);
    }
}
