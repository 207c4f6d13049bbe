package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.Invalid;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/**
 * Finds the point at which a way begins. Addresses are not looked up anywhere outside: what the directory does not know
 * nobody is told, and nothing of it is stored.
 */
@ApplicationScoped
public class BeginWay {

    private final Transactions transactions;
    private final KnownPlaces places;

    public BeginWay(Transactions transactions, KnownPlaces places) {
        this.transactions = transactions;
        this.places = places;
    }

    /**
     * Empty where the request names nothing to begin at. Fails with 422 when the directory has no published place like that.
     *
     * @param pointer where in the request {@code from} stands
     */
    public Uni<Optional<GeoPoint>> of(Caller caller, @Nullable Near near, @Nullable NamedPlace from, String pointer) {
        if (from == null) {
            return Uni.createFrom().item(Optional.ofNullable(near).map(Near::point));
        }
        return transactions
                .as(caller, session -> places.of(session, from))
                .invoke(found -> requireKnown(found, pointer));
    }

    private static void requireKnown(Optional<GeoPoint> found, String pointer) {
        if (found.isEmpty()) {
            throw Invalid.at(
                    pointer,
                    "UNKNOWN_PLACE",
                    "The district's directory has no published place with a point like that; give near instead.");
        }
    }
}
