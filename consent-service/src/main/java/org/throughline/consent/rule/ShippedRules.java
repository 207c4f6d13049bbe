package org.throughline.consent.rule;

import static org.throughline.consent.rule.RuleTopic.MH_SELF_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.consent.rule.RuleEntry.Source;

/** The entries that come with the product: only what was read in a source. Another state is the district's to enter. */
public final class ShippedRules {
    private static final String REVIEWER = "product; to be confirmed by the district's counsel";

    private static final Map<String, List<RuleEntry>> BY_STATE = Map.of(
            "WA",
                    List.of(new RuleEntry(
                            MH_SELF_CONSENT,
                            RuleValue.from(13, false),
                            new Source("RCW 71.34.530 (outpatient)", REVIEWER, LocalDate.parse("2019-07-28"), null))),
            "CA",
                    List.of(new RuleEntry(
                            MH_SELF_CONSENT,
                            RuleValue.from(12, true),
                            new Source(
                                    "Family Code 6924 as amended by AB 665",
                                    REVIEWER,
                                    LocalDate.parse("2024-07-01"),
                                    null))));

    private ShippedRules() {}

    /** @param state postal code; a state that is not here has no rules */
    public static List<RuleEntry> of(String state) {
        return BY_STATE.getOrDefault(state, List.of());
    }
}
