package org.throughline.referral.roster;

import java.util.Set;

/** What earlier imports brought, by source id: a delta may refer to it. */
public record KnownRoster(Set<String> schools, Set<String> students) {

    public static final KnownRoster NOTHING = new KnownRoster(Set.of(), Set.of());

    public KnownRoster {
        schools = Set.copyOf(schools);
        students = Set.copyOf(students);
    }
}
