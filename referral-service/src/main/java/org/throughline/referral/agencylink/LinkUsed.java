package org.throughline.referral.agencylink;

/** Another answer came first, or the link's time is over: this answer changed nothing. */
public class LinkUsed extends RuntimeException {

    LinkUsed() {
        super("the link has been used, or has expired");
    }
}
