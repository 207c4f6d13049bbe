package org.throughline.referral.lifecycle;

/** What kind of help is asked for. A sensitive category never leaves in an event: it is fetched from here. */
public enum NeedCategory {
    AFTER_SCHOOL,
    BASIC_NEEDS,
    CLOTHING,
    COUNSELING,
    DENTAL,
    EMPLOYMENT,
    ENRICHMENT,
    FAMILY_EDUCATION,
    FOOD,
    GRIEF_SUPPORT,
    LEGAL,
    MENTORING,
    PRIMARY_CARE,
    SOCIAL_SKILLS,
    SPEECH_THERAPY,
    TUTORING,
    VISION,
    CRISIS(true),
    HOUSING(true),
    SHELTER(true),
    SUBSTANCE_USE(true);

    private final boolean sensitive;

    NeedCategory() {
        this(false);
    }

    NeedCategory(boolean sensitive) {
        this.sensitive = sensitive;
    }

    public boolean isSensitive() {
        return sensitive;
    }
}
