package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;

/**
 * Carries a change into the store and, where others must know, into a fact and a word to the recipient: in the
 * transaction it is given. With the signature of a release, the one whose place it takes ends.
 */
@ApplicationScoped
public class ChangeRelease {
    private final Releases releases;
    private final ReleaseLinks links;
    private final ReleaseFacts facts;
    private final Withdrawals withdrawals;
    private final Ids ids;

    public ChangeRelease(Releases releases, ReleaseLinks links, ReleaseFacts facts, Withdrawals withdrawals, Ids ids) {
        this.releases = releases;
        this.links = links;
        this.facts = facts;
        this.withdrawals = withdrawals;
        this.ids = ids;
    }

    /** Fails with {@link ReleaseRefused} when the change was refused. */
    public Uni<Release> apply(Mutiny.Session session, TenantId tenant, ReleaseChange change, Actor by) {
        if (change instanceof Changed changed) {
            return carry(session, tenant, changed, by)
                    .chain(() -> endReplaced(session, tenant, changed, by))
                    .replaceWith(changed.release());
        }
        return Uni.createFrom().failure(new ReleaseRefused((Refused) change));
    }

    private Uni<Void> carry(Mutiny.Session session, TenantId tenant, Changed changed, Actor by) {
        return releases.change(session, tenant, changed, by)
                .chain(number -> changed.isPublished()
                        ? facts.publish(session, tenant, changed, number)
                        : Uni.createFrom().voidItem())
                .chain(() -> tellRecipient(session, tenant, changed));
    }

    private Uni<Void> tellRecipient(Mutiny.Session session, TenantId tenant, Changed changed) {
        return changed.withdrawal(ids.next())
                .map(withdrawal -> withdrawals.add(session, tenant, withdrawal))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> endReplaced(Mutiny.Session session, TenantId tenant, Changed changed, Actor by) {
        return changed.event() instanceof ReleaseEvent.Activated
                ? links.replacedBy(session, tenant, changed.release().id())
                        .chain(earlier -> endReplaced(session, tenant, earlier, changed, by))
                : Uni.createFrom().voidItem();
    }

    /** What ended otherwise before stays as it ended. */
    private Uni<Void> endReplaced(
            Mutiny.Session session, TenantId tenant, Optional<ReleaseId> earlier, Changed by, Actor actor) {
        if (earlier.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return releases.find(session, tenant, earlier.get())
                .map(old -> old.supersede(by.release().id(), by.event().at()))
                .chain(end -> end instanceof Changed ended
                        ? carry(session, tenant, ended, actor)
                        : Uni.createFrom().voidItem());
    }
}
