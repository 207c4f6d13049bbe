package org.throughline.consent.request;

/** What a family may ask, and how long the district has. */
public enum RequestKind {
    /** To inspect and review the records: a reasonable time, never more than 45 days (34 CFR 99.10(b)). */
    INSPECT(45, 0),
    /** A copy of what was disclosed with consent (99.30(c)); the regulation names no day, ours is that of inspection. */
    COPY_OF_DISCLOSED(45, 0),
    /** To see the record of disclosures (99.32(c)): it is part of the records. */
    FERPA_RECORD(45, 0),
    /** An accounting of disclosures: 60 days, and 30 more once, with the reason in writing (45 CFR 164.528(c)(1)). */
    HIPAA_ACCOUNTING(60, 30),
    /** The same of substance use records (42 CFR 2.25). */
    PART2_ACCOUNTING(60, 30);

    private final int days;
    private final int extension;

    RequestKind(int days, int extension) {
        this.days = days;
        this.extension = extension;
    }

    /** Whether what was disclosed is to be copied, not only told. */
    public boolean isForCopy() {
        return this == COPY_OF_DISCLOSED;
    }

    int days() {
        return days;
    }

    /** How many days it can be put off, once; none where it cannot. */
    int extension() {
        return extension;
    }
}
