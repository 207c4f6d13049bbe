package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Signing.Outcome;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.kit.link.Consumption;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.transaction.Transactions;

/** The first answer that commits consumes the link, and with it the visit ends. */
@ApplicationScoped
class AnswerOnce {
    private final Transactions transactions;
    private final VisitSigning visits;
    private final SignedLinks links;
    private final Signings signings;
    private final Clock clock;

    AnswerOnce(Transactions transactions, VisitSigning visits, SignedLinks links, Signings signings, Clock clock) {
        this.transactions = transactions;
        this.visits = visits;
        this.links = links;
        this.signings = signings;
        this.clock = clock;
    }

    /** What an answer does to one of the releases that were shown. */
    interface Effect {
        Uni<Void> on(Mutiny.Session session, Visit visit, ReleaseId release);
    }

    Uni<Void> answer(Link link, Intent intent, Outcome outcome, Effect effect) {
        return transactions.forTenant(link.tenant(), session -> links.consume(session, link.tenant(), link.id())
                .invoke(AnswerOnce::requireFirst)
                .chain(() -> visits.visit(session, link, null))
                .invoke(visit -> requireVerified(visit, intent))
                .call(visit -> each(visit, release -> effect.on(session, visit, release)))
                .chain(visit ->
                        signings.close(session, link.tenant(), visit.signing().id(), outcome, clock.instant())));
    }

    private static void requireFirst(Consumption consumption) {
        if (consumption != Consumption.FIRST) {
            throw new SigningRefused(Why.TOO_LATE);
        }
    }

    private static void requireVerified(Visit visit, Intent intent) {
        if (visit.signing().intent() != intent) {
            throw new SigningRefused(Why.OTHER_INTENT);
        }
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
