package org.throughline.referral.lifecycle;

/** Why a referral is called off. */
public enum CancelReason {
    NEED_RESOLVED,
    FAMILY_WITHDREW,
    CONSENT_WITHDRAWN,
    STUDENT_LEFT,
    OTHER_SERVICE_CHOSEN,
    SERVICE_ENDED,
    DUPLICATE
}
