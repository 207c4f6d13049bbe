package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.PostalCode;

/** The published places of the transaction's district, whose points its directory gives; the middle, where it is several. */
public interface KnownPlaces {

    Uni<Optional<GeoPoint>> school(Mutiny.Session session, String sourcedId);

    Uni<Optional<GeoPoint>> at(Mutiny.Session session, NamedPlace.Address address);

    Uni<Optional<GeoPoint>> in(Mutiny.Session session, PostalCode postalCode);
}
