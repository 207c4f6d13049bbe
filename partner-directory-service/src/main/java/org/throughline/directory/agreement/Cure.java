package org.throughline.directory.agreement;

/**
 * What would have to happen to an agreement for a referral to come in today, the least first. What is signed speaks before a mere
 * draft, and what cannot count today, whatever is done, speaks last.
 */
enum Cure {
    NONE,
    /** It is in force: evidence is shown, or a line of the checklist done. */
    SHOW,
    /** A side signs what lies before it, and it holds today. */
    SIGN,
    /** It is in force, with an agency that the organization was before: the one of today agrees too. */
    AGREE_WITH_THE_AGENCY,
    /** Both sides agreed to begin later: they begin earlier. */
    BEGIN_EARLIER,
    /** It is over: they agree again. */
    AGREE_AGAIN,
    /** The district proposes what it has drafted for today, and both sign. */
    PROPOSE,
    /** What is in force is about other services. */
    COVER_THE_SERVICE,
    /** Signed or not, a draft or a proposal for later lets nobody in today. */
    AGREE_FOR_TODAY;

    /**
     * Of an agreement about the service.
     *
     * @param holdsOnceSigned today, with the agency that the organization is
     */
    static Cure of(Blocker.Code blocker, AgreementState state, boolean holdsOnceSigned) {
        return switch (blocker) {
            case EVIDENCE_MISSING, EVIDENCE_EXPIRED, COMPLIANCE_OVERDUE -> SHOW;
            case AGREEMENT_WITH_ANOTHER_AGENCY -> AGREE_WITH_THE_AGENCY;
            case AGREEMENT_NOT_YET_IN_FORCE -> BEGIN_EARLIER;
            case AGREEMENT_EXPIRED, AGREEMENT_TERMINATED -> AGREE_AGAIN;
            case AGREEMENT_NOT_SIGNED -> unsigned(state, holdsOnceSigned);
            case SERVICE_NOT_COVERED -> COVER_THE_SERVICE;
            case NO_AGREEMENT, NO_AGENCY -> AGREE_FOR_TODAY;
        };
    }

    private static Cure unsigned(AgreementState state, boolean holdsOnceSigned) {
        if (!holdsOnceSigned) {
            return AGREE_FOR_TODAY;
        }
        return state.awaitsSignatures() ? SIGN : PROPOSE;
    }
}
