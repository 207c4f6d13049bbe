package org.throughline.directory.governance;

/** For whom a member of a leadership team speaks. */
public enum Stakeholder {
    PRINCIPAL,
    TEACHER,
    /** Specialized instructional support personnel: psychologists, social workers, counselors, nurses. */
    SISP,
    PARENT,
    STUDENT,
    PARTNER,
    DISTRICT,
    COMMUNITY
}
