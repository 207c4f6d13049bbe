package org.throughline.directory.hsds.listing;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.PostalCode;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * Whom services serve, by where they live. An area says so when its {@code extent}, of {@code extent_type} {@code text}, is
 * postal codes and nothing else, between commas, semicolons or on lines. A service's own areas hold, and where it has none
 * those of its places, if each of them has one. Whatever another area may cover nobody knows here: then nobody is left out.
 */
final class ServedAreas {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+");

    private final RecordIndex records;

    ServedAreas(RecordIndex records) {
        this.records = records;
    }

    /** As they are compared; none where everybody is served, or nobody knows. */
    SortedSet<String> postalCodes(HsdsRecord service, List<HsdsRecord> places) {
        List<HsdsRecord> own = records.pointing(HsdsTables.SERVICE_AREAS, "service_id", service.id());
        List<List<HsdsRecord>> areas =
                own.isEmpty() ? places.stream().map(this::areas).toList() : List.of(own);
        List<SortedSet<String>> codes =
                areas.stream().flatMap(List::stream).map(ServedAreas::codes).toList();
        return areas.stream().anyMatch(List::isEmpty) || codes.stream().anyMatch(Collection::isEmpty)
                ? new TreeSet<>()
                : codes.stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<HsdsRecord> areas(HsdsRecord place) {
        return records.pointing(HsdsTables.SERVICE_AREAS, "service_at_location_id", place.id());
    }

    private static SortedSet<String> codes(HsdsRecord area) {
        List<String> parts = area.value("extent_type").filter("text"::equalsIgnoreCase).stream()
                .flatMap(text -> area.value("extent").stream())
                .flatMap(extent -> Stream.of(BETWEEN.split(extent, -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().allMatch(PostalCode::isOne)
                ? parts.stream().map(part -> PostalCode.of(part).value()).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }
}
