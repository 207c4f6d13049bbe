package org.throughline.referral.lifecycle;

/** The two sides of a referral: the district that asks and the agency that is asked. */
public enum Party {
    REQUESTER,
    TARGET
}
