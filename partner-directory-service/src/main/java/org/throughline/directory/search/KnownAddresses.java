package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;

/** The address points of the transaction's district, as its county publishes them. */
public interface KnownAddresses {

    /** The numbers of the address's street near its own; none where the line begins with no number. */
    Uni<List<KnownNumber>> near(Mutiny.Session session, AddressLine address, PostalCode postalCode);

    /** Their middle. */
    Uni<Optional<GeoPoint>> in(Mutiny.Session session, PostalCode postalCode);
}
