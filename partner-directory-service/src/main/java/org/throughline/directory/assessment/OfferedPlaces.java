package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.assessment.gap.Offers;

/** What the services of the district's directory have places for. */
public interface OfferedPlaces {

    /** Active services only; a report too old to be believed says nothing. */
    Uni<Offers> all(Mutiny.Session session);
}
