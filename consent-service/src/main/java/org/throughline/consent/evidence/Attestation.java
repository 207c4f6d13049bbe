package org.throughline.consent.evidence;

/** What the author of a record answers for, one by one: what the law asks of a basis. */
public enum Attestation {
    /** What an institution is, or where a record comes from: the regime follows (45 CFR 160.103, 34 CFR 99.3). */
    EDUCATION_AGENCY,
    POSTSECONDARY,
    COVERED_ENTITY,
    PART2_PROGRAM,
    /** 99.31(a)(1)(i)(B)(1): a service the district would otherwise use its employees for. */
    INSTITUTIONAL_FUNCTION,
    /** 99.31(a)(1)(i)(B)(2). */
    DIRECT_CONTROL,
    /** 99.31(a)(1)(i)(B)(3): bound by 99.33 on use and redisclosure. */
    BOUND_BY_REDISCLOSURE_RULE,
    /** 99.31(a)(1)(i)(A). */
    LEGITIMATE_INTEREST,
    /** 99.37(a): public notice, and time to opt out, were given. */
    PUBLIC_NOTICE_GIVEN,
    /** 34 CFR 300.622(b)(2): provides or pays for transition services, so that consent is always needed. */
    TRANSITION_SERVICES,
    /** 20 USC 1232g(b)(1)(L). */
    LEGALLY_RESPONSIBLE,
    CASE_PLAN_ACCESS,
    /** 99.31(a)(9)(ii): the parent was told, or reasonably tried to be told, before. */
    NOTICE_ATTEMPTED,
    /** 20 USC 1232g(b)(2)(B): the parent is a party to the dependency case. */
    PARENT_IS_PARTY,
    /** 99.31(a)(9)(ii)(A) to (C): the order itself forbids the notice. */
    NOTICE_FORBIDDEN,
    /** 99.31(a)(6), 99.35(a)(3): what the written agreement is for. */
    STUDY,
    AUDIT,
    /** 45 CFR 164.512(j): more than FERPA's significant threat. */
    SERIOUS_AND_IMMINENT,
    /** 42 CFR 2.51(a). */
    MEDICAL_PERSONNEL,
    CONSENT_UNOBTAINABLE,
    /** 20 USC 1232h(b): paid by the Department of Education, and required. */
    ED_FUNDED_AND_REQUIRED,
    /** A minor was found mature enough, where the state's rule asks for it. */
    MATURITY_FINDING,
    /** 164.528(a)(2)(i): in writing; what was only said counts for 30 days. */
    WRITTEN_STATEMENT
}
