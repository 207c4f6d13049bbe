package org.throughline.local.walk;

/** What a walk finds out on its way and needs again. */
enum Known {
    STUDENT,
    GUARDIAN,
    LINK_CONTACT,
    CODE_CONTACT,
    SERVICE,
    REFERRAL,
    PARTNER_RELEASE,
    INTEGRATOR_RELEASE,
    SIGNING_LINK,
    AGENCY_LINK,
    CURSOR
}
