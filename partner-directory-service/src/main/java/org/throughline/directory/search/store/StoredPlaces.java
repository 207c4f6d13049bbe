package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.search.KnownPlaces;

/** Places in PostgreSQL, by the records of the import: those that are confidential are not among the published ones. */
@ApplicationScoped
class StoredPlaces implements KnownPlaces {

    private static final String TENANT = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    private static final String MIDDLE =
            """
            select avg(cast(p.fields ->> 'latitude' as double precision)), avg(cast(p.fields ->> 'longitude' as double precision))
            """;

    private static final String SCHOOL = MIDDLE
            + """
            from published_location p where p.tenant = %s and p.fields ->> 'external_identifier_type' = 'school-sourced-id'
                and p.fields ->> 'external_identifier' = ?1"""
                    .formatted(TENANT);

    /** Of a line the words count, however they are written: ?1 it, null for any; ?2 the postal code. */
    private static final String ADDRESS = MIDDLE
            + """
            from hsds_record a
            join hsds_nesting n on n.tenant = a.tenant and n.child = a.id and n.property = 'addresses'
            join published_location p on p.tenant = n.tenant and p.id = n.parent
            where a.tenant = %1$s and a.kind = 'addresses' and not a.withdrawn
                and lower(a.fields ->> 'postal_code') = lower(cast(?2 as text))
                and (cast(?1 as text) is null or %2$s = %3$s)"""
                    .formatted(TENANT, words("a.fields ->> 'address_1'"), words("cast(?1 as text)"));

    private static String words(String text) {
        return "btrim(regexp_replace(lower(fold(" + text + ")), '[^[:alnum:]]+', ' ', 'g'))";
    }

    @Override
    public Uni<Optional<GeoPoint>> of(Mutiny.Session session, NamedPlace from) {
        NamedPlace.Address address = from.address();
        if (address != null) {
            return at(session, address.line(), address.postalCode());
        }
        return from.postalCode() != null ? at(session, null, from.postalCode()) : school(session, from);
    }

    private static Uni<Optional<GeoPoint>> at(Mutiny.Session session, @Nullable String line, String postalCode) {
        return session.createNativeQuery(ADDRESS, Object[].class)
                .setParameter(1, line)
                .setParameter(2, postalCode)
                .getSingleResult()
                .map(StoredPlaces::point);
    }

    private static Uni<Optional<GeoPoint>> school(Mutiny.Session session, NamedPlace from) {
        return session.createNativeQuery(SCHOOL, Object[].class)
                .setParameter(1, from.schoolSourcedId())
                .getSingleResult()
                .map(StoredPlaces::point);
    }

    private static Optional<GeoPoint> point(Object[] middle) {
        return middle[0] == null || middle[1] == null
                ? Optional.empty()
                : Optional.of(new GeoPoint((Double) middle[0], (Double) middle[1]));
    }
}
