package org.throughline.directory.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;

/** Shows one person's standing to whoever asks for it: a mistyped id would otherwise be told as somebody who lacks everything. */
@ApplicationScoped
public class ShowStanding {

    private final ReadStandings standings;
    private final RequirePerson people;

    public ShowStanding(ReadStandings standings, RequirePerson people) {
        this.standings = standings;
        this.people = people;
    }

    /**
     * Fails with 404 for whom nobody has. A service is told from the records alone: it asks of who shows it a token, before each reading,
     * and waits for no identity provider.
     */
    public Uni<Standing> of(Caller caller, String person) {
        Uni<Standing> told = standings.of(caller, person);
        return isBeyondDoubt(caller, person) ? told : told.call(standing -> requireKnown(caller, person, standing));
    }

    private static boolean isBeyondDoubt(Caller caller, String person) {
        return caller.has(Role.SERVICE) || caller.person().value().equals(person);
    }

    /** Whoever has a record was somebody when it was made. */
    private Uni<Void> requireKnown(Caller caller, String person, Standing standing) {
        return standing.isOfNoRecord()
                ? people.isKnown(caller, person)
                        .invoke(ShowStanding::requireKnown)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw ProblemException.notFound();
        }
    }
}
