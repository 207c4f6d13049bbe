package org.throughline.directory.governance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

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

    /** Those whose people are members. */
    Set<DistrictOrganizationId> partners() {
        return members.stream()
                .flatMap(member -> Stream.ofNullable(member.organization()))
                .collect(Collectors.toSet());
    }
}
