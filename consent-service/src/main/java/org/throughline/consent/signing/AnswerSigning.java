package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Signing.Outcome;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.kit.link.Consumption;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.transaction.Transactions;

/** The answer: the first that commits consumes the link, and with it the signing ends. */
@ApplicationScoped
public class AnswerSigning {
    private final Transactions transactions;
    private final VisitSigning visits;
    private final SignedLinks links;
    private final Signings signings;
    private final Sign sign;
    private final Clock clock;

    public AnswerSigning(
            Transactions transactions,
            VisitSigning visits,
            SignedLinks links,
            Signings signings,
            Sign sign,
            Clock clock) {
        this.transactions = transactions;
        this.visits = visits;
        this.links = links;
        this.signings = signings;
        this.sign = sign;
        this.clock = clock;
    }

    /** @param ticked what is signed; the others wait for a signature of their own */
    public Uni<Void> sign(Link link, Set<ReleaseId> ticked) {
        return answer(
                link,
                Outcome.SIGNED,
                (session, visit) -> each(
                        visit,
                        id -> ticked.contains(id)
                                ? sign.sign(session, visit, id)
                                : Uni.createFrom().voidItem()));
    }

    public Uni<Void> decline(Link link) {
        return answer(link, Outcome.DECLINED, (session, visit) -> each(visit, id -> sign.decline(session, visit, id)));
    }

    /** What an answer does to the releases. */
    private interface Effect {
        Uni<Void> on(Mutiny.Session session, Visit visit);
    }

    private Uni<Void> answer(Link link, Outcome outcome, Effect effect) {
        return transactions.forTenant(link.tenant(), session -> links.consume(session, link.tenant(), link.id())
                .invoke(AnswerSigning::requireFirst)
                .chain(() -> visits.visit(session, link, null))
                .invoke(AnswerSigning::requireVerified)
                .call(visit -> effect.on(session, visit))
                .chain(visit ->
                        signings.close(session, link.tenant(), visit.signing().id(), outcome, clock.instant())));
    }

    private static void requireFirst(Consumption consumption) {
        if (consumption != Consumption.FIRST) {
            throw new SigningRefused(Why.TOO_LATE);
        }
    }

    private static void requireVerified(Visit visit) {
        if (visit.step() != Visit.Step.READ_AND_SIGN) {
            throw new SigningRefused(Why.NOT_VERIFIED);
        }
    }

    private static Uni<Void> each(Visit visit, Function<ReleaseId, Uni<Void>> effect) {
        List<ReleaseId> shown = visit.document().instruments().stream()
                .map(Document.Instrument::release)
                .toList();
        return Multi.createFrom()
                .iterable(shown)
                .onItem()
                .transformToUniAndConcatenate(effect::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
