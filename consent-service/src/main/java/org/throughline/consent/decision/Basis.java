package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.Attestation;
import org.throughline.kit.tenancy.Role;

/** The ground in law that is claimed for a disclosure, its rule, and who may claim it. */
public enum Basis {
    CONSENT("34 CFR 99.30; 45 CFR 164.508; 42 CFR 2.31", Invoker.ANYBODY, new ConsentBasis()),
    IDEA_PARTICIPATING("34 CFR 300.622(b)", Invoker.STAFF_AND_SERVICES, new ParticipatingAgencyBasis()),
    DIRECTORY("34 CFR 99.31(a)(11), 99.37", Invoker.STAFF_AND_SERVICES, new DirectoryBasis()),
    SCHOOL_OFFICIAL("34 CFR 99.31(a)(1)", Invoker.ANYBODY, new SchoolOfficialBasis()),
    HEALTH_SAFETY("34 CFR 99.31(a)(10), 99.36; 45 CFR 164.512(j); 42 CFR 2.51", Invoker.STAFF, new EmergencyBasis()),
    CHILD_WELFARE("20 USC 1232g(b)(1)(L)", Invoker.ANYBODY_BUT_INTEGRATORS, new ChildWelfareBasis()),
    MANDATED_REPORT("45 CFR 164.512(b)(1)(ii); CAPTA", Invoker.STAFF, new AbuseReportBasis()),
    COURT_ORDER("34 CFR 99.31(a)(9); 45 CFR 164.512(e)", Invoker.ADMIN, new CourtOrderBasis()),
    STUDY("34 CFR 99.31(a)(6)", Invoker.ADMIN, new AgreementBasis(Attestation.STUDY)),
    AUDIT("34 CFR 99.31(a)(3), 99.35", Invoker.ADMIN, new AgreementBasis(Attestation.AUDIT)),
    IMMUNIZATION("45 CFR 164.512(b)(1)(vi)", Invoker.STAFF_AND_SERVICES, new ImmunizationBasis()),
    FAMILY_ACCESS("34 CFR 99.10, 99.31(a)(12)", Invoker.STAFF_AND_SERVICES, new FamilyAccessBasis());

    /** Who may claim a basis: the person who acts, or the service where none does. */
    private static final class Invoker {
        static final Set<Role> ADMIN = Set.of(Role.DISTRICT_ADMIN);
        static final Set<Role> STAFF = Set.of(Role.COUNSELOR, Role.COORDINATOR, Role.DISTRICT_ADMIN);
        static final Set<Role> STAFF_AND_SERVICES =
                Set.of(Role.COUNSELOR, Role.COORDINATOR, Role.DISTRICT_ADMIN, Role.SERVICE);
        static final Set<Role> ANYBODY_BUT_INTEGRATORS = Set.of(
                Role.COUNSELOR,
                Role.COORDINATOR,
                Role.DISTRICT_ADMIN,
                Role.SERVICE,
                Role.AGENCY_STAFF,
                Role.AGENCY_ADMIN);
        static final Set<Role> ANYBODY = Set.of(Role.values());
    }

    private final String cite;
    private final Set<Role> invokers;
    private final Rule rule;

    Basis(String cite, Set<Role> invokers, Rule rule) {
        this.cite = cite;
        this.invokers = invokers;
        this.rule = rule;
    }

    public String cite() {
        return cite;
    }

    Rule rule() {
        return rule;
    }

    boolean mayBeClaimedBy(Set<Role> roles) {
        return roles.stream().anyMatch(invokers::contains);
    }

    boolean isConsent() {
        return this == CONSENT;
    }

    /** The family looks at its own: what it agreed or opted out of is about others. */
    boolean isFamilys() {
        return this == FAMILY_ACCESS;
    }

    /** An agreed restriction does not bind what 164.512 permits or an emergency needs (164.522(a)(1)(iii) and (vi)). */
    boolean heedsRestriction() {
        return this != HEALTH_SAFETY
                && this != MANDATED_REPORT
                && this != COURT_ORDER
                && this != IMMUNIZATION
                && this != FAMILY_ACCESS;
    }

    /** 99.32(d): these need no row in the log that FERPA asks for; ours has one all the same. */
    boolean isExemptFromFerpaLog() {
        return this == CONSENT || this == SCHOOL_OFFICIAL || this == DIRECTORY || this == FAMILY_ACCESS;
    }
}
