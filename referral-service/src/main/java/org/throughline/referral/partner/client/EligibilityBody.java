package org.throughline.referral.partner.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.throughline.referral.partner.Partnership;

/** Whether a partner may receive a referral, as far as its agreement goes; whatever else the directory says is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EligibilityBody(String gate, List<ReasonBody> reasons) {

    private static final String BLOCK = "BLOCK";

    /** That no agency stands behind the service, its listing says. */
    private static final String NO_AGENCY = "NO_AGENCY";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReasonBody(String code) {}

    Partnership partnership() {
        return new Partnership(
                gate.equals(BLOCK),
                reasons.stream()
                        .map(ReasonBody::code)
                        .filter(code -> !code.equals(NO_AGENCY))
                        .toList());
    }
}
