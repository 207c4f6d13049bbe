package org.throughline.kit.inbox.postgres;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.ReceivedFact;

/** The handlers of a consumer; those of one type are called one after the other, in one transaction. */
record FactHandlers(List<FactHandler> all) {

    FactHandlers {
        all = List.copyOf(all);
    }

    boolean haveSideEffects(ReceivedFact fact) {
        return all.stream().anyMatch(handler -> handles(handler, fact) && handler.hasSideEffects());
    }

    Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        return call(handler -> true, fact, session);
    }

    /** Without those that have side effects: these have had them. */
    Uni<Void> project(ReceivedFact fact, Mutiny.Session session) {
        return call(handler -> !handler.hasSideEffects(), fact, session);
    }

    private Uni<Void> call(Predicate<FactHandler> which, ReceivedFact fact, Mutiny.Session session) {
        Uni<Void> called = Uni.createFrom().voidItem();
        for (FactHandler handler : all) {
            if (handles(handler, fact) && which.test(handler)) {
                called = called.chain(() -> handler.handle(fact, session));
            }
        }
        return called;
    }

    private static boolean handles(FactHandler handler, ReceivedFact fact) {
        return handler.types().contains(fact.type());
    }
}
