package org.throughline.referral.agencylink.http;

import java.util.List;

/**
 * Where and how a summary can be answered.
 *
 * @param key the same in all forms of a page: pressing a button twice answers once
 * @param waitlist whether the waitlist is still an answer
 */
public record SummaryForm(String action, String key, boolean waitlist, List<DeclineReasonWord> reasons) {}
