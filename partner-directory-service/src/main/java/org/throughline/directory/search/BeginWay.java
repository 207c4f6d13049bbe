package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.Invalid;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.directory.PostalCode;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/**
 * Finds the point at which a way begins: among the places of the directory, else among the district's address points. Addresses are
 * not looked up anywhere outside: what is not known here nobody is told, and nothing of it is stored.
 */
@ApplicationScoped
public class BeginWay {

    private final Transactions transactions;
    private final KnownPlaces places;
    private final KnownAddresses addresses;

    public BeginWay(Transactions transactions, KnownPlaces places, KnownAddresses addresses) {
        this.transactions = transactions;
        this.places = places;
        this.addresses = addresses;
    }

    /**
     * Empty where the request names nothing to begin at. Fails with 422 for a place that is not known.
     *
     * @param pointer where in the request {@code from} stands
     */
    public Uni<Optional<Beginning>> of(Caller caller, @Nullable Near near, @Nullable NamedPlace from, String pointer) {
        if (from == null) {
            return Uni.createFrom().item(Optional.ofNullable(near).map(given -> new Beginning(given.point(), null)));
        }
        return transactions.as(caller, session -> found(session, from)).invoke(found -> requireKnown(found, pointer));
    }

    private Uni<Optional<Beginning>> found(Mutiny.Session session, NamedPlace from) {
        NamedPlace.Address address = from.address();
        if (address != null) {
            return known(places.at(session, address), Exactness.EXACT)
                    .chain(found -> orElse(found, () -> numbered(session, address)));
        }
        String postalCode = from.postalCode();
        return postalCode == null
                ? school(session, from.schoolSourcedId())
                : inside(session, PostalCode.of(postalCode));
    }

    private Uni<Optional<Beginning>> school(Mutiny.Session session, @Nullable String sourcedId) {
        return sourcedId == null
                ? Uni.createFrom().item(Optional.empty())
                : known(places.school(session, sourcedId), Exactness.EXACT);
    }

    private Uni<Optional<Beginning>> inside(Mutiny.Session session, PostalCode postalCode) {
        return known(places.in(session, postalCode), Exactness.POSTAL_CODE)
                .chain(found -> orElse(found, () -> known(addresses.in(session, postalCode), Exactness.POSTAL_CODE)));
    }

    private Uni<Optional<Beginning>> numbered(Mutiny.Session session, NamedPlace.Address address) {
        AddressLine line = AddressLine.of(address.line());
        return addresses
                .near(session, line, PostalCode.of(address.postalCode()))
                .map(known -> Optional.ofNullable(line.number()).flatMap(number -> StreetNumbers.find(number, known)));
    }

    private static Uni<Optional<Beginning>> known(Uni<Optional<GeoPoint>> point, Exactness exactness) {
        return point.map(found -> found.map(at -> new Beginning(at, exactness)));
    }

    private static Uni<Optional<Beginning>> orElse(
            Optional<Beginning> found, Supplier<Uni<Optional<Beginning>>> other) {
        return found.isPresent() ? Uni.createFrom().item(found) : other.get();
    }

    private static void requireKnown(Optional<Beginning> found, String pointer) {
        if (found.isEmpty()) {
            throw Invalid.at(
                    pointer,
                    "UNKNOWN_PLACE",
                    "Neither the district's directory nor its address points have a place like that; give near"
                            + " instead.");
        }
    }
}
