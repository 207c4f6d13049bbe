package org.throughline.referral.disclosure;

/** The categories of a student's records that this service holds; each is permitted or not on its own. */
public enum Category {
    /** Service, school, need category, grade band, language and times: no identity. */
    REFERRAL_SUMMARY,
    IDENTITY,
    NEED,
    CONTACT
}
