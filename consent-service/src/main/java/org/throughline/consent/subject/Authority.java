package org.throughline.consent.subject;

/** Why a person may sign for a student's education records (34 CFR 99.3, 99.4, 99.5). */
public enum Authority {
    /** Natural parent: full rights, whoever else holds them too (99.3, 99.4). */
    PARENT(true, false),
    GUARDIAN(true, false),
    /** Acts as parent in their absence (99.3): only with evidence on file. */
    ACTING_PARENT(true, true),
    /** Rights given to a student before 18: postsecondary attendance (99.5(a)) or a grant of the school (99.5(b)). */
    ELIGIBLE_STUDENT(true, true),
    /** An order, statute or binding document specifically revokes the rights (99.4), or there never were any. */
    NONE(false, false);

    private final boolean givesRights;
    private final boolean needsEvidence;

    Authority(boolean givesRights, boolean needsEvidence) {
        this.givesRights = givesRights;
        this.needsEvidence = needsEvidence;
    }

    boolean givesRights(boolean evidenceOnFile) {
        return givesRights && (evidenceOnFile || !needsEvidence);
    }

    boolean isStudents() {
        return this == ELIGIBLE_STUDENT;
    }
}
