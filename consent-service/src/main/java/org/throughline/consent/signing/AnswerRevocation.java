package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.RevocationReceipt;
import org.throughline.consent.release.RevocationReceipt.Channel;
import org.throughline.consent.release.RevokeRelease;
import org.throughline.consent.release.RevokeRelease.Withdrawn;
import org.throughline.consent.signing.Signing.Outcome;
import org.throughline.kit.link.Link;

/** The family takes back what it ticked, whole or by category: effective with the commit. */
@ApplicationScoped
public class AnswerRevocation {
    private final AnswerOnce answers;
    private final RevokeRelease revoking;

    public AnswerRevocation(AnswerOnce answers, RevokeRelease revoking) {
        this.answers = answers;
        this.revoking = revoking;
    }

    /** What was ticked: the whole of some releases, and of others some categories. */
    public record Ticked(Set<ReleaseId> whole, Map<ReleaseId, Set<Category>> parts) {
        public Ticked {
            whole = Set.copyOf(whole);
            parts = Map.copyOf(parts);
        }

        public boolean isEmpty() {
            return whole.isEmpty() && parts.isEmpty();
        }

        /** Null where nothing is; empty for the whole, which is more than any part of it. */
        private @Nullable Set<Category> of(ReleaseId release) {
            return whole.contains(release) ? Set.of() : parts.get(release);
        }
    }

    public Uni<Void> revoke(Link link, Ticked ticked) {
        return answers.answer(
                link, Intent.REVOKE, Outcome.REVOKED, (session, visit, id) -> revoke(session, visit, id, ticked));
    }

    private Uni<Void> revoke(Mutiny.Session session, Visit visit, ReleaseId id, Ticked ticked) {
        Set<Category> categories = ticked.of(id);
        if (categories == null) {
            return Uni.createFrom().voidItem();
        }
        Signing signing = visit.signing();
        RevocationReceipt receipt = new RevocationReceipt(signing.signer(), Channel.SIGNED_LINK);
        return revoking.revoke(
                        session, visit.district().id(), id, new Withdrawn(categories, receipt, signing.visitor()))
                .replaceWithVoid();
    }
}
