package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.PostalCode;
import org.throughline.directory.search.KnownPlaces;

/** Places in PostgreSQL, by the records of the import: those that are confidential are not among the published ones. */
@ApplicationScoped
class StoredPlaces implements KnownPlaces {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    @Override
    public Uni<Optional<GeoPoint>> school(Mutiny.Session session, String sourcedId) {
        return session.createNativeQuery(PlaceSql.SCHOOL, Object[].class)
                .setParameter(1, sourcedId)
                .getResultList()
                .map(StoredPlaces::middle);
    }

    @Override
    public Uni<Optional<GeoPoint>> in(Mutiny.Session session, PostalCode postalCode) {
        return session.createNativeQuery(PlaceSql.PLACES_IN, Object[].class)
                .setParameter(1, postalCode.value())
                .getResultList()
                .map(StoredPlaces::middle);
    }

    @Override
    public Uni<Optional<GeoPoint>> at(Mutiny.Session session, NamedPlace.Address address) {
        AddressLine asked = AddressLine.of(address.line());
        return session.createNativeQuery(PlaceSql.PLACES_AT, Object[].class)
                .setParameter(1, PostalCode.of(address.postalCode()).value())
                .setParameter(2, asked.number() == null ? null : firstDigits(address.line()))
                .getResultList()
                .map(places -> middle(
                        places.stream().filter(place -> isAt(place, asked)).toList()));
    }

    private static boolean isAt(Object[] place, AddressLine asked) {
        return place[2] != null && AddressLine.of((String) place[2]).equals(asked);
    }

    private static @Nullable String firstDigits(String line) {
        Matcher digits = DIGITS.matcher(line);
        return digits.find() ? digits.group() : null;
    }

    private static Optional<GeoPoint> middle(List<Object[]> places) {
        List<Object[]> points = places.stream()
                .filter(place -> place[0] != null && place[1] != null)
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new GeoPoint(average(points, 0), average(points, 1)));
    }

    private static double average(List<Object[]> points, int degrees) {
        return points.stream()
                .mapToDouble(point -> (Double) point[degrees])
                .average()
                .orElseThrow();
    }
}
