package org.throughline.consent.decision;

import org.throughline.consent.release.Regime;

/** Why something does not leave. Agencies and integrators are told the last one only. */
public enum Reason {
    NO_RELEASE("No release that could cover it is on file."),
    PART2_CONSENT_REQUIRED("Substance use treatment records need a consent of their own (42 CFR 2.31)."),
    PSYCH_NOTES_SEPARATE_AUTH("Psychotherapy notes need an authorization of their own (45 CFR 164.508(b)(3)(ii))."),
    NOT_SIGNED("The release is not signed by everybody who must (34 CFR 99.30(a))."),
    SIGNER_NOT_AUTHORIZED("Who signed could not, or cannot any more (34 CFR 99.3, 99.4; 42 CFR 2.14)."),
    DEFECTIVE("The release lacks what the law asks for (34 CFR 99.30; 45 CFR 164.508(b)(2))."),
    NOT_YET_EFFECTIVE("The release begins later."),
    RIGHTS_TRANSFERRED("The rights have passed to the student (34 CFR 99.5(a)(1))."),
    SUSPENDED("The release is suspended."),
    REVOKED("It was withdrawn."),
    SUPERSEDED("Another release took the place of this one."),
    EXPIRED("The release is over."),
    WRONG_DISCLOSER("The release is about records that somebody else holds."),
    WRONG_RECIPIENT("The release names another recipient (34 CFR 99.30(b)(3))."),
    PURPOSE_NOT_COVERED("It was not agreed to for this purpose (34 CFR 99.30(b)(2))."),
    CATEGORY_NOT_COVERED("This category is not covered (34 CFR 99.30(b)(1))."),
    RECORD_DATE_NOT_COVERED("Records of this date are not covered."),
    IDEA_CONSENT_REQUIRED("Transition services and agencies that do not participate need consent (34 CFR 300.622)."),
    DIRECTORY_OPT_OUT("The family opted out (34 CFR 99.37(a)(2))."),
    NOT_DIRECTORY_INFO("The district did not designate it, or may not (34 CFR 99.3, 99.37)."),
    BASIS_CONDITIONS_NOT_MET("What the basis asks for is not on file, or its author does not answer for all of it."),
    EMERGENCY_JUSTIFICATION_REQUIRED("Threat and necessity are not on file in writing (34 CFR 99.32(a)(5))."),
    EMERGENCY_REVIEW_OVERDUE("Nobody confirmed the emergency in time, or it has lasted too long."),
    PART2_MEDICAL_PERSONNEL_ONLY("In an emergency Part 2 records go to medical personnel only (42 CFR 2.51(a))."),
    NOTICE_REQUIRED("The parent was not told before (34 CFR 99.31(a)(9)(ii))."),
    AGREEMENT_REQUIRED("The agreement is not on file (34 CFR 99.31(a)(6), 99.35; 45 CFR 164.512(b)(1)(vi))."),
    RECIPIENT_DEBARRED("The recipient is barred after a violation (20 USC 1232g(b)(4)(B))."),
    RESTRICTION_AGREED("A restriction was agreed to (45 CFR 164.522(a))."),
    SURVEY_CONSENT_REQUIRED("The survey needs prior written consent (20 USC 1232h)."),
    PPRA_OPTED_OUT("The family opted out of the survey (20 USC 1232h)."),
    STATE_RULE_UNCONFIGURED("It depends on a rule of the state that is not on file."),
    INDETERMINATE("What kind of record this is, or who holds it, is not on file."),
    REQUESTER_NOT_AUTHORIZED("This person holds no rights over the student's records now (34 CFR 99.3, 99.5, 99.10)."),
    NOT_AVAILABLE("It is not available.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In a sentence, with the law behind it. */
    public String words() {
        return words;
    }

    /** Why this law's records do not go with an instrument, or a basis, of another. */
    static Reason ofAnother(Regime law, Reason otherwise) {
        return switch (law) {
            case FERPA, HIPAA -> otherwise;
            case PART2 -> PART2_CONSENT_REQUIRED;
            case PSYCHOTHERAPY_NOTES -> PSYCH_NOTES_SEPARATE_AUTH;
        };
    }
}
