package org.throughline.directory.governance;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A team that leads partnerships.
 *
 * @param school sourced id; null for the district's own team
 */
public record LeadershipTeam(String name, @Nullable String school, Coordinator coordinator, List<Member> members) {

    public LeadershipTeam {
        Objects.requireNonNull(name);
        Objects.requireNonNull(coordinator);
        members = List.copyOf(members);
    }
}
