package org.throughline.consent.subject;

/** What somebody of the staff looked at an identifiable record for. */
public enum AccessPurpose {
    READ_RELEASE,
    SEARCH_DISCLOSURES,
    ACCOUNT_FOR_DISCLOSURES,
    SEARCH_EVIDENCE,
    EXPLAIN_DECISION,
    SIMULATE_DECISION
}
