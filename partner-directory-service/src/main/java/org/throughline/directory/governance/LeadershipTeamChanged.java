package org.throughline.directory.governance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;

/** A leadership team was set up, or is another now. */
public record LeadershipTeamChanged(
        UUID teamId,
        @Nullable String schoolSourcedId,
        @Nullable UUID coordinatorOrganizationId,
        List<Stakeholder> stakeholders) {

    public static final String TYPE = "org.throughline.directory.leadership-team.changed.v1";

    static LeadershipTeamChanged of(UUID id, LeadershipTeam team) {
        DistrictOrganizationId employer = team.coordinator().employer();
        return new LeadershipTeamChanged(
                id,
                team.school(),
                employer == null ? null : employer.value(),
                team.members().stream()
                        .map(Member::stakeholder)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
