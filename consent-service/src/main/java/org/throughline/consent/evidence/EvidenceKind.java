package org.throughline.consent.evidence;

import static org.throughline.consent.evidence.Attestation.AUDIT;
import static org.throughline.consent.evidence.Attestation.BOUND_BY_REDISCLOSURE_RULE;
import static org.throughline.consent.evidence.Attestation.CASE_PLAN_ACCESS;
import static org.throughline.consent.evidence.Attestation.CONSENT_UNOBTAINABLE;
import static org.throughline.consent.evidence.Attestation.COVERED_ENTITY;
import static org.throughline.consent.evidence.Attestation.DIRECT_CONTROL;
import static org.throughline.consent.evidence.Attestation.EDUCATION_AGENCY;
import static org.throughline.consent.evidence.Attestation.ED_FUNDED_AND_REQUIRED;
import static org.throughline.consent.evidence.Attestation.INSTITUTIONAL_FUNCTION;
import static org.throughline.consent.evidence.Attestation.LEGALLY_RESPONSIBLE;
import static org.throughline.consent.evidence.Attestation.LEGITIMATE_INTEREST;
import static org.throughline.consent.evidence.Attestation.MATURITY_FINDING;
import static org.throughline.consent.evidence.Attestation.MEDICAL_PERSONNEL;
import static org.throughline.consent.evidence.Attestation.NOTICE_ATTEMPTED;
import static org.throughline.consent.evidence.Attestation.NOTICE_FORBIDDEN;
import static org.throughline.consent.evidence.Attestation.PARENT_IS_PARTY;
import static org.throughline.consent.evidence.Attestation.PART2_PROGRAM;
import static org.throughline.consent.evidence.Attestation.POSTSECONDARY;
import static org.throughline.consent.evidence.Attestation.PUBLIC_NOTICE_GIVEN;
import static org.throughline.consent.evidence.Attestation.SERIOUS_AND_IMMINENT;
import static org.throughline.consent.evidence.Attestation.STUDY;
import static org.throughline.consent.evidence.Attestation.TRANSITION_SERVICES;
import static org.throughline.consent.evidence.Attestation.WRITTEN_STATEMENT;
import static org.throughline.consent.evidence.Part.CATEGORIES;
import static org.throughline.consent.evidence.Part.END;
import static org.throughline.consent.evidence.Part.PARTY;
import static org.throughline.consent.evidence.Part.REFERENCE;
import static org.throughline.consent.evidence.Part.STUDENT;
import static org.throughline.consent.evidence.Statement.AGREED_BY;
import static org.throughline.consent.evidence.Statement.AGREED_HOW;
import static org.throughline.consent.evidence.Statement.INTEREST;
import static org.throughline.consent.evidence.Statement.NECESSITY;
import static org.throughline.consent.evidence.Statement.STATED_BY;
import static org.throughline.consent.evidence.Statement.THREAT;

import java.util.Set;
import org.throughline.kit.tenancy.Role;

/**
 * What can be on file: who may file it, what it must name, what its author may attest. One table, so that a reviewer
 * reads in one place what a disclosure without consent can rest on.
 */
public enum EvidenceKind {
    /** What a record holder other than the district is. */
    INSTITUTION(Filer.ADMIN, Set.of(PARTY), Set.of(EDUCATION_AGENCY, POSTSECONDARY, COVERED_ENTITY, PART2_PROGRAM)),
    /** Where the student's records of these categories come from; the reference names one record. */
    PROVENANCE(
            Filer.STAFF,
            Set.of(STUDENT, CATEGORIES),
            Set.of(EDUCATION_AGENCY, POSTSECONDARY, COVERED_ENTITY, PART2_PROGRAM)),
    /** A contractor or volunteer as a school official (99.31(a)(1)); its categories are the legitimate interest. */
    SCHOOL_OFFICIAL(
            Filer.ADMIN,
            Set.of(PARTY, CATEGORIES),
            Set.of(INSTITUTIONAL_FUNCTION, DIRECT_CONTROL, BOUND_BY_REDISCLOSURE_RULE, LEGITIMATE_INTEREST)),
    /** What the district calls directory information (99.37(a)); with a party, a limited policy (99.37(d)). */
    DIRECTORY_DESIGNATION(Filer.ADMIN, Set.of(CATEGORIES), Set.of(PUBLIC_NOTICE_GIVEN)),
    DIRECTORY_OPT_OUT(Filer.STAFF, Set.of(STUDENT), Set.of()),
    /** 34 CFR 300.622(b). */
    PARTICIPATING_AGENCY(Filer.ADMIN, Set.of(PARTY), Set.of(TRANSITION_SERVICES)),
    /** A child in the legal responsibility of an agency (20 USC 1232g(b)(1)(L)). */
    PLACEMENT(Filer.COORDINATION, Set.of(STUDENT, PARTY), Set.of(LEGALLY_RESPONSIBLE, CASE_PLAN_ACCESS)),
    /** A report of suspected abuse; its categories are the content of the report, and nothing else goes with it. */
    ABUSE_REPORT(Filer.STAFF, Set.of(STUDENT, PARTY, CATEGORIES), Set.of()),
    COURT_ORDER(
            Filer.ADMIN,
            Set.of(STUDENT, PARTY, CATEGORIES, REFERENCE),
            Set.of(NOTICE_ATTEMPTED, PARENT_IS_PARTY, NOTICE_FORBIDDEN)),
    /** 99.31(a)(6)(iii), 99.35(a)(3). */
    WRITTEN_AGREEMENT(Filer.ADMIN, Set.of(PARTY, CATEGORIES, REFERENCE), Set.of(STUDY, AUDIT)),
    /** The justification of an emergency disclosure; in force for a day, and longer only once another person confirmed it. */
    EMERGENCY(
            Filer.STAFF,
            Set.of(STUDENT, PARTY),
            Set.of(SERIOUS_AND_IMMINENT, MEDICAL_PERSONNEL, CONSENT_UNOBTAINABLE),
            Set.of(THREAT, NECESSITY)),
    /** 45 CFR 164.512(b)(1)(vi). */
    IMMUNIZATION_AGREEMENT(Filer.STAFF, Set.of(STUDENT), Set.of(), Set.of(AGREED_BY, AGREED_HOW)),
    /** The party belongs to the class that the reference names, from when until when (99.30(b)(3)). */
    CLASS_MEMBERSHIP(Filer.COORDINATION, Set.of(PARTY, REFERENCE), Set.of()),
    /** The party took over another, which the reference names: nothing passes by itself. */
    SUCCESSION(Filer.COORDINATION, Set.of(PARTY, REFERENCE), Set.of()),
    /** A violation of 99.33 bars for at least five years (20 USC 1232g(b)(4)(B)). */
    DEBARMENT(Filer.ADMIN, Set.of(PARTY, REFERENCE), Set.of()),
    /** 45 CFR 164.522(a). */
    RESTRICTION(Filer.COORDINATION, Set.of(STUDENT, CATEGORIES), Set.of()),
    /** A survey on a protected topic, by the instrument's name (20 USC 1232h(b)). */
    SURVEY(Filer.ADMIN, Set.of(REFERENCE), Set.of(ED_FUNDED_AND_REQUIRED)),
    PPRA_CONSENT(Filer.STAFF, Set.of(STUDENT, REFERENCE), Set.of()),
    PPRA_OPT_OUT(Filer.STAFF, Set.of(STUDENT, REFERENCE), Set.of()),
    /** The minor alone consented to the care that these categories tell of (164.502(g)(3)(i)). */
    MINOR_CONSENTED_CARE(Filer.STAFF, Set.of(STUDENT, CATEGORIES), Set.of(MATURITY_FINDING)),
    /** Until its end the family is not told of disclosures to this oversight agency or officer (164.528(a)(2)). */
    ACCOUNTING_SUSPENSION(
            Filer.ADMIN, Set.of(STUDENT, PARTY, REFERENCE, END), Set.of(WRITTEN_STATEMENT), Set.of(STATED_BY)),
    /** To whom, as the reference names it, this recipient may pass records on for the district (99.33(b), 99.32(b)(1)). */
    ONWARD_PARTY(Filer.ADMIN, Set.of(PARTY, REFERENCE), Set.of(), Set.of(INTEREST));

    /** Who may file. */
    private static final class Filer {
        static final Set<Role> ADMIN = Set.of(Role.DISTRICT_ADMIN);
        static final Set<Role> COORDINATION = Set.of(Role.COORDINATOR, Role.DISTRICT_ADMIN);
        static final Set<Role> STAFF = Set.of(Role.COUNSELOR, Role.COORDINATOR, Role.DISTRICT_ADMIN);
    }

    private final Set<Role> filers;
    private final Set<Part> required;
    private final Set<Attestation> attestable;
    private final Set<Statement> stated;

    EvidenceKind(Set<Role> filers, Set<Part> required, Set<Attestation> attestable) {
        this(filers, required, attestable, Set.of());
    }

    EvidenceKind(Set<Role> filers, Set<Part> required, Set<Attestation> attestable, Set<Statement> stated) {
        this.filers = filers;
        this.required = required;
        this.attestable = attestable;
        this.stated = stated;
    }

    public Set<Role> filers() {
        return filers;
    }

    public Set<Part> required() {
        return required;
    }

    public boolean knows(Attestation attestation) {
        return attestable.contains(attestation);
    }

    /** What its author must write. */
    public Set<Statement> stated() {
        return stated;
    }

    /** Whether it is a no: heeded from the moment it can be read, whatever clock dated it. */
    boolean isRefusal() {
        return this == DEBARMENT || this == RESTRICTION || this == DIRECTORY_OPT_OUT || this == PPRA_OPT_OUT;
    }

    /** Whether it permits at once, and has to be confirmed by a second person. */
    public boolean needsReview() {
        return this == EMERGENCY;
    }
}
