package org.throughline.referral.readiness;

/** What can be missing before a referral is sent, and who must act. */
public enum Piece {
    /** The referral is no longer a draft. */
    DRAFT(Actor.NOBODY),
    STUDENT_ENROLLED(Actor.DISTRICT_ADMIN),
    /** Without it nobody can tell who may sign. */
    BIRTH_DATE(Actor.DISTRICT_ADMIN),
    /** Nobody on file holds rights over the records. */
    SIGNER(Actor.DISTRICT_ADMIN),
    /** Only somebody who acts as a parent could sign, and nothing on file shows that they may (34 CFR 99.3). */
    EVIDENCE_OF_AUTHORITY(Actor.DISTRICT_ADMIN),
    SERVICE_LISTED(Actor.COORDINATOR),
    SERVICE_ACCEPTS_REFERRALS(Actor.COORDINATOR),
    /** The service's organization is not linked to an agency of the registry. */
    AGENCY_LINKED(Actor.DISTRICT_ADMIN),
    /** No agreement with the partner lets a referral to the service in today; it blocks from the day that the district dated. */
    AGREEMENT(Actor.COORDINATOR),
    /** Of the partner's forms and papers something is not in hand; it blocks from the day that the district dated. */
    INTAKE(Actor.COUNSELOR),
    /** The agency is not told by mail; it still finds the referral in its inbox. */
    INTAKE_EMAIL(Actor.AGENCY),
    /** No release to ask for yet, or not the right one. */
    RELEASE(Actor.COUNSELOR),
    SIGNATURE(Actor.FAMILY);

    private final Actor actor;

    Piece(Actor actor) {
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    /** Who supplies a missing piece. */
    public enum Actor {
        COUNSELOR,
        COORDINATOR,
        DISTRICT_ADMIN,
        FAMILY,
        AGENCY,
        NOBODY
    }
}
