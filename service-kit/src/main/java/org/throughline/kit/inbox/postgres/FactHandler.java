package org.throughline.kit.inbox.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.ReceivedFact;

/**
 * What a service does when it hears of a fact: a bean of it is called with every fact of its types, in the order of
 * the aggregate's versions, each version once.
 */
public interface FactHandler {

    /** The CloudEvents types, with their version. */
    Set<String> types();

    /**
     * Works in the open transaction, which is of the fact's tenant and also stores the version: it calls nothing
     * remote. It fails with {@link InvalidFact} when the data can never be applied.
     */
    Uni<Void> handle(ReceivedFact fact, Mutiny.Session session);

    /**
     * Whether it does more than fill a read model, such as append a fact or a mail: then it is not called again when
     * the read model is rebuilt within 30 days. A pure projection answers {@code false}.
     */
    default boolean hasSideEffects() {
        return true;
    }
}
