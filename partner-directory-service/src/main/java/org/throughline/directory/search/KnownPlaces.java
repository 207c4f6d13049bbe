package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.NamedPlace;

/** The published places of the transaction's district, whose points its directory gives. */
public interface KnownPlaces {

    /** The middle, where it is several. */
    Uni<Optional<GeoPoint>> of(Mutiny.Session session, NamedPlace from);
}
