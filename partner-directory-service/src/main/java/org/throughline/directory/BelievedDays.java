package org.throughline.directory;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** For how many days a district believes reports of places. */
public interface BelievedDays {

    /** As the transaction's district said last; empty where it never did. */
    Uni<Optional<Integer>> inDistrict(Mutiny.Session session);
}
