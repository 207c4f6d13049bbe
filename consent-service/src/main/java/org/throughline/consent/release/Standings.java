package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.rule.Rules;
import org.throughline.kit.tenancy.TenantId;

/** Looks at releases as a decision of this moment would. */
@ApplicationScoped
public class Standings {
    private final Releases releases;
    private final Rules rules;
    private final Clock clock;

    public Standings(Releases releases, Rules rules, Clock clock) {
        this.releases = releases;
        this.rules = rules;
        this.clock = clock;
    }

    /** Fails with 404 when it is not there or another tenant's. */
    public Uni<Standing> find(Mutiny.Session session, TenantId tenant, ReleaseId id) {
        return releases.find(session, tenant, id).chain(release -> rules.of(session, tenant)
                .map(book -> new Standing(release, release.statusAt(clock.instant(), book))));
    }
}
