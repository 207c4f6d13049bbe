package org.throughline.directory.governance.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AccountId;
import org.throughline.directory.Echoed;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.governance.Coordinator;
import org.throughline.directory.governance.LeadershipTeam;
import org.throughline.directory.governance.Member;
import org.throughline.directory.governance.Stakeholder;
import org.throughline.directory.register.Entry;

/**
 * A leadership team, as it is sent and answered.
 *
 * @param id of what is there: a change may repeat it, and what is new has none
 * @param school sourced id; left out for the district's own team
 */
record TeamDocument(
        @Schema(readOnly = true) @Nullable UUID id,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
        @Nullable @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String school,
        @Valid @NotNull CoordinatorDocument coordinator,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull MemberDocument> members) {

    /**
     * Who is designated to coordinate.
     *
     * @param organizationId the partner that employs the person; left out when the school or district does
     */
    record CoordinatorDocument(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
            @Schema(description = AccountId.OF_WHO_HAS_ONE)
                    @Nullable
                    @Pattern(regexp = AccountId.PATTERN, message = AccountId.IN_WORDS)
                    String personId,
            @Nullable UUID organizationId) {}

    record MemberDocument(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
            @NotNull Stakeholder stakeholder,
            @Nullable UUID organizationId) {}

    LeadershipTeam setUp() {
        Echoed.requireNone(id, "/id");
        return team();
    }

    LeadershipTeam changed(UUID team) {
        Echoed.require(id, team, "/id");
        return team();
    }

    private LeadershipTeam team() {
        return new LeadershipTeam(
                name,
                school,
                new Coordinator(coordinator.name(), coordinator.personId(), organization(coordinator.organizationId())),
                members.stream()
                        .map(member ->
                                new Member(member.name(), member.stakeholder(), organization(member.organizationId())))
                        .toList());
    }

    static TeamDocument of(Entry<LeadershipTeam> entry) {
        LeadershipTeam team = entry.content();
        Coordinator coordinator = team.coordinator();
        return new TeamDocument(
                entry.id(),
                team.name(),
                team.school(),
                new CoordinatorDocument(coordinator.name(), coordinator.person(), value(coordinator.employer())),
                team.members().stream()
                        .map(member ->
                                new MemberDocument(member.name(), member.stakeholder(), value(member.organization())))
                        .toList());
    }

    private static @Nullable DistrictOrganizationId organization(@Nullable UUID id) {
        return id == null ? null : new DistrictOrganizationId(id);
    }

    private static @Nullable UUID value(@Nullable DistrictOrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
