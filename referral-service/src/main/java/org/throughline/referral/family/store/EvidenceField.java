package org.throughline.referral.family.store;

/** The sealed column's name in the additional data: to change it makes what was sealed unreadable. */
final class EvidenceField {

    static final String VALUE = "guardianship.evidence";

    private EvidenceField() {}
}
