package org.throughline.directory.governance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.Partners;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Registers;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;
import org.throughline.directory.register.Write;
import org.throughline.directory.school.DistrictSchools;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;

/** Sets up leadership teams, and changes who sits in them. */
@ApplicationScoped
public class LeadTeams {

    static final Register<LeadershipTeam> TEAMS = new Register<>(
            "leadership_team",
            LeadershipTeam.class,
            List.of(new Register.Column<>("school", LeadershipTeam::school)),
            (before, after) ->
                    new Told(LeadershipTeamChanged.TYPE, LeadershipTeamChanged.of(after.id(), after.content())));

    private final Registers registers;
    private final Partners partners;
    private final DistrictSchools schools;

    public LeadTeams(Registers registers, Partners partners, DistrictSchools schools) {
        this.registers = registers;
        this.partners = partners;
        this.schools = schools;
    }

    public Uni<Entry<LeadershipTeam>> setUp(Write write, LeadershipTeam team) {
        return registers.add(write, TEAMS, session -> checked(session, team, null));
    }

    public Uni<Entry<LeadershipTeam>> change(Caller caller, UUID id, @Nullable String ifMatch, LeadershipTeam changed) {
        return registers.replace(
                caller,
                TEAMS,
                id,
                ifMatch,
                (session, entry) -> checked(session, changed, entry.content().school()));
    }

    public Uni<Entry<LeadershipTeam>> get(Caller caller, UUID id) {
        return registers.get(caller, TEAMS, id);
    }

    public Uni<Page<Entry<LeadershipTeam>>> page(@Nullable String school, PageRequest page) {
        return registers.page(TEAMS, Selection.ALL.where("school", school), page);
    }

    private Uni<LeadershipTeam> checked(Mutiny.Session session, LeadershipTeam team, @Nullable String schoolBefore) {
        return partners.requireAllNamed(session, pointers(team))
                .chain(() -> schools.requireKnown(session, team.school(), schoolBefore, "/school"))
                .replaceWith(team);
    }

    private static Map<DistrictOrganizationId, String> pointers(LeadershipTeam team) {
        Map<DistrictOrganizationId, String> pointers = new LinkedHashMap<>();
        for (int index = 0; index < team.members().size(); index++) {
            DistrictOrganizationId partner = team.members().get(index).organization();
            if (partner != null) {
                pointers.putIfAbsent(partner, "/members/" + index + "/organizationId");
            }
        }
        DistrictOrganizationId employer = team.coordinator().employer();
        if (employer != null) {
            pointers.putIfAbsent(employer, "/coordinator/organizationId");
        }
        return pointers;
    }
}
