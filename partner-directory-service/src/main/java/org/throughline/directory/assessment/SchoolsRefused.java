package org.throughline.directory.assessment;

import java.util.Set;
import org.throughline.directory.school.UnknownSchool;

/** Counts are of schools that the district does not have. */
public final class SchoolsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not named in a message: they may be anything. */
    private final transient Set<String> schools;

    SchoolsRefused(Set<String> schools) {
        super(UnknownSchool.CODE);
        this.schools = Set.copyOf(schools);
    }

    public Set<String> schools() {
        return schools;
    }
}
