package org.throughline.consent.evidence;

/** What the author of a record writes in words; kept sealed. */
public enum Statement {
    /** The articulable and significant threat (34 CFR 99.36(c), 99.32(a)(5)(i)). */
    THREAT,
    /** Why the recipient's knowledge is necessary. */
    NECESSITY,
    /** 42 CFR 2.51(c): who received, of which facility, who disclosed, and what the emergency was. */
    RECEIVING_PERSON,
    RECEIVING_FACILITY,
    DISCLOSING_PERSON,
    NATURE,
    /** 45 CFR 164.512(b)(1)(vi): who agreed, and how; orally is enough. */
    AGREED_BY,
    AGREED_HOW,
    /** 34 CFR 99.32(b)(1)(ii): the legitimate interest of who receives onward. */
    INTEREST,
    /** 45 CFR 164.528(a)(2): who of the agency stated that telling would impede its work. */
    STATED_BY,
    /** Where the paper is, or anything that helps to find it. */
    REMARK
}
