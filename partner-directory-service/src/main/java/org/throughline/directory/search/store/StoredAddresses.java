package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.HouseNumber;
import org.throughline.directory.PostalCode;
import org.throughline.directory.search.KnownAddresses;
import org.throughline.directory.search.KnownNumber;
import org.throughline.directory.search.StreetNumbers;

/** Address points in PostgreSQL, by postal code, street and number. */
@ApplicationScoped
class StoredAddresses implements KnownAddresses {

    /** A range of numbers begins as far below the last of them that may be meant. */
    private static final int BELOW = 2 * StreetNumbers.MOST_NUMBERS;

    @Override
    public Uni<List<KnownNumber>> near(Mutiny.Session session, AddressLine address, PostalCode postalCode) {
        HouseNumber number = address.number();
        if (number == null) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(PlaceSql.NUMBERS, Object[].class)
                .setParameter(1, postalCode.value())
                .setParameter(2, address.street())
                .setParameter(3, number.low() - BELOW)
                .setParameter(4, number.high() + StreetNumbers.MOST_NUMBERS)
                .getResultList()
                .map(rows -> rows.stream().map(StoredAddresses::known).toList());
    }

    @Override
    public Uni<Optional<GeoPoint>> in(Mutiny.Session session, PostalCode postalCode) {
        return session.createNativeQuery(PlaceSql.MIDDLE_OF_POINTS, Object[].class)
                .setParameter(1, postalCode.value())
                .getSingleResult()
                .map(middle -> middle[0] == null ? Optional.empty() : Optional.of(point(middle, 0)));
    }

    private static KnownNumber known(Object[] row) {
        HouseNumber number =
                new HouseNumber(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), (String) row[2]);
        return new KnownNumber(number, point(row, 3), point(row, 5).straightLineMetresTo(point(row, 7)));
    }

    private static GeoPoint point(Object[] row, int latitude) {
        return new GeoPoint((Double) row[latitude], (Double) row[latitude + 1]);
    }
}
