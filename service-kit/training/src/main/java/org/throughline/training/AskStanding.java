package org.throughline.training;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.training.KnownStanding.Lives;

/**
 * A person's standing, without waiting for the directory at each reading: an answer that lets the person in is kept for
 * a while. A refusal never is, so that whoever has made up for what was lacking is let in at once.
 */
@ApplicationScoped
public class AskStanding {

    /** More people than read at one time; whoever is forgotten is asked for again. */
    private static final int MOST_KNOWN = 10_000;

    private final Standings standings;
    private final Clock clock;
    private final Lives lives;
    private final Cache<Whose, KnownStanding> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private record Whose(TenantId district, PersonId person) {}

    public AskStanding(
            Standings standings,
            Clock clock,
            @ConfigProperty(name = "throughline.training.known-for", defaultValue = "PT1M") Duration knownFor,
            @ConfigProperty(name = "throughline.training.trusted-for", defaultValue = "PT15M") Duration trustedFor) {
        this.standings = standings;
        this.clock = clock;
        this.lives = new Lives(knownFor, trustedFor);
    }

    /**
     * Outside of any transaction: it may ask another service.
     *
     * <p>Fails with 404 when the directory does not know the district, and with 503 when it does not answer and has not
     * let the person in lately.
     */
    public Uni<Standing> of(TenantId district, PersonId person) {
        Whose whose = new Whose(district, person);
        Instant now = clock.instant();
        KnownStanding last = known.getIfPresent(whose);
        return last != null && last.holds(now, lives) ? Uni.createFrom().item(last.standing()) : asked(whose, now);
    }

    private Uni<Standing> asked(Whose whose, Instant now) {
        return standings
                .of(whose.district(), whose.person())
                .invoke(standing -> keep(whose, standing, now))
                .onFailure(AskStanding::isAway)
                .recoverWithUni(away -> trusted(whose, now, away));
    }

    private void keep(Whose whose, Standing standing, Instant now) {
        if (standing.mayBeShownStudentData()) {
            known.put(whose, KnownStanding.told(standing, now));
        } else {
            known.invalidate(whose);
        }
    }

    private Uni<Standing> trusted(Whose whose, Instant now, Throwable away) {
        KnownStanding last = known.getIfPresent(whose);
        if (last == null || !last.isTrusted(now, lives)) {
            return Uni.createFrom().failure(away);
        }
        known.put(whose, last.askedInVain(now));
        return Uni.createFrom().item(last.standing());
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.problem() == KitProblem.DEPENDENCY_UNAVAILABLE;
    }
}
