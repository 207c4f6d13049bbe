package org.throughline.consent.decision.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.KeptPlans;
import org.throughline.kit.transaction.PlainRows;

/**
 * A plan that was made of a table that was counted while it was small may take any of its indexes, or none, and is kept until
 * it is counted again: each entry's foreign key was then looked for among all entries of the district. Plans are kept only
 * while no table that a decision looks into has grown so, which is looked at now and then; a count replaces what was kept.
 */
@ApplicationScoped
class PlansOfCountedTables implements KeptPlans {
    private static final long LOOK_EVERY = Duration.ofSeconds(10).toNanos();

    /** Of 8 pages any plan is quick; of as many that were counted, the right index is much the cheapest. */
    static final String OUTGROWN =
            """
            select count(*) from pg_class
            where oid in (to_regclass('tenant'), to_regclass('subject'), to_regclass('release'), to_regclass('evidence'),
                to_regclass('evidence_note'), to_regclass('rule_entry'), to_regclass('disclosure'))
            and relpages < 8 and pg_relation_size(oid) > 8 * 8192""";

    private static final String KEEP = "select set_config('plan_cache_mode', 'auto', true)";

    private volatile Look last = new Look(false, System.nanoTime() - LOOK_EVERY);

    private record Look(boolean allCounted, long at) {
        boolean isOld() {
            return System.nanoTime() - at >= LOOK_EVERY;
        }
    }

    @Override
    public Uni<Void> in(Mutiny.Session session) {
        return (last.isOld() ? look(session) : Uni.createFrom().item(last))
                .chain(look -> look.allCounted()
                        ? PlainRows.of(session, KEEP).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Look> look(Mutiny.Session session) {
        return outgrown(session)
                .map(tables -> new Look(tables == 0, System.nanoTime()))
                .invoke(look -> last = look);
    }

    static Uni<Long> outgrown(Mutiny.Session session) {
        return PlainRows.of(session, OUTGROWN).map(rows -> (Long) rows.get(0)[0]);
    }
}
