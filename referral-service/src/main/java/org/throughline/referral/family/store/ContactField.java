package org.throughline.referral.family.store;

/** The sealed column's name in the additional data: to change it makes what was sealed unreadable. */
final class ContactField {

    static final String VALUE = "contact_point.value";

    private ContactField() {}
}
