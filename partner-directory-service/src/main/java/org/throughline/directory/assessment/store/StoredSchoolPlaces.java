package org.throughline.directory.assessment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.assessment.SchoolPlaces;

/** Schools among the directory's locations; one whose place is withheld from the public is not shown here either. */
@ApplicationScoped
class StoredSchoolPlaces implements SchoolPlaces {

    private static final String PLACES =
            """
            select r.fields ->> 'external_identifier', coalesce(r.fields ->> 'name', ''),
                cast(r.fields ->> 'latitude' as double precision), cast(r.fields ->> 'longitude' as double precision)
            from published_location r
            where r.fields ->> 'external_identifier_type' = 'school-sourced-id'
                and r.fields ->> 'external_identifier' is not null
                and r.fields ->> 'latitude' is not null and r.fields ->> 'longitude' is not null
            order by r.id""";

    @Override
    public Uni<Map<String, SchoolPlace>> bySchool(Mutiny.Session session) {
        return session.createNativeQuery(PLACES, Object[].class).getResultList().map(StoredSchoolPlaces::places);
    }

    /** A school that several sources list is where the first says. */
    private static Map<String, SchoolPlace> places(List<Object[]> rows) {
        Map<String, SchoolPlace> places = new TreeMap<>();
        rows.forEach(row -> places.putIfAbsent(
                (String) row[0], new SchoolPlace((String) row[1], (Double) row[2], (Double) row[3])));
        return places;
    }
}
