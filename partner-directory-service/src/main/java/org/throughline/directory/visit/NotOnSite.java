package org.throughline.directory.visit;

import java.util.Set;

/** Schools to which a service does not come. */
public class NotOnSite extends RuntimeException {

    private final Set<String> schools;

    NotOnSite(Set<String> schools) {
        super("the service does not come there");
        this.schools = Set.copyOf(schools);
    }

    public boolean concerns(String school) {
        return schools.contains(school);
    }
}
