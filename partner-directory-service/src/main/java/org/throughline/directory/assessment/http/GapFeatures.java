package org.throughline.directory.assessment.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.NeedsBasis;
import org.throughline.directory.assessment.NeedsSource;
import org.throughline.directory.assessment.SchoolPlaces.SchoolPlace;
import org.throughline.directory.assessment.ShowGaps;
import org.throughline.directory.assessment.gap.GapMap;

/**
 * A gap map by school as GeoJSON (RFC 7946).
 *
 * @param source where the counts of students are from
 * @param version absent where referrals tell the counts
 * @param schoolsWithoutPlace sourced ids of schools that the directory does not place
 */
record GapFeatures(
        String type,
        NeedsSource source,
        String period,
        @Nullable Integer version,
        List<Feature> features,
        List<String> schoolsWithoutPlace) {

    /** A school at its place. */
    record Feature(String type, Point geometry, Properties properties) {}

    /** Longitude, then latitude. */
    record Point(String type, List<Double> coordinates) {
        static Point of(SchoolPlace place) {
            return new Point("Point", List.of(place.longitude(), place.latitude()));
        }
    }

    /**
     * A school's needs.
     *
     * @param students over all domains; absent when withheld
     */
    record Properties(
            String school,
            String name,
            @Nullable Long students,
            boolean withheld,
            Map<String, GapMapView.GapView> domains) {}

    static GapFeatures of(ShowGaps.Located located) {
        List<Feature> features = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (GapMap.Column school : located.shown().map().columns()) {
            SchoolPlace place = located.schools().get(school.name());
            if (place == null) {
                without.add(school.name());
            } else {
                features.add(feature(located.shown().map(), school, place));
            }
        }
        NeedsBasis basis = located.shown().basis();
        return new GapFeatures("FeatureCollection", basis.source(), basis.period(), basis.version(), features, without);
    }

    private static Feature feature(GapMap map, GapMap.Column school, SchoolPlace place) {
        return new Feature(
                "Feature",
                Point.of(place),
                new Properties(
                        school.name(),
                        place.name(),
                        school.gap().students(),
                        school.gap().withheld(),
                        domains(map, school.name())));
    }

    private static Map<String, GapMapView.GapView> domains(GapMap map, String school) {
        Map<String, GapMapView.GapView> domains = new TreeMap<>();
        map.domains().forEach(domain -> at(domain, school)
                .forEach(column -> domains.put(domain.domain(), GapMapView.GapView.of(column.gap()))));
        return domains;
    }

    private static Stream<GapMap.Column> at(GapMap.DomainGaps domain, String school) {
        return domain.columns().stream().filter(column -> column.name().equals(school));
    }
}
