package org.throughline.directory.hsds.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.hsds.tabular.HsdsRecord;

class ServedAreasTest {

    private static final HsdsRecord SERVICE = row("services", "s1", Map.of());
    private static final HsdsRecord ONE_PLACE = row("service_at_location", "a1", Map.of("service_id", "s1"));
    private static final HsdsRecord OTHER_PLACE = row("service_at_location", "a2", Map.of("service_id", "s1"));

    private static HsdsRecord row(String table, String id, Map<String, String> values) {
        return new HsdsRecord(table, id, values, new HsdsRecord.Origin("x.csv", 1));
    }

    private static HsdsRecord area(String id, String column, String of, String extent) {
        return row("service_areas", id, Map.of(column, of, "extent_type", "text", "extent", extent));
    }

    private static Iterable<String> served(HsdsRecord... areas) {
        List<HsdsRecord> records = new ArrayList<>(List.of(SERVICE, ONE_PLACE, OTHER_PLACE));
        records.addAll(List.of(areas));
        return new ServedAreas(new RecordIndex(records)).postalCodes(SERVICE, List.of(ONE_PLACE, OTHER_PLACE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52700                        | 52700",
                "52801, 52700-1234;52722      | 52700 52722 52801",
                "'52700,'                     | 52700",
                "SW1A 1AA, sw1a2aa            | SW1A1AA SW1A2AA",
                "Rock Island County           | ''",
                "52700, and what is near      | ''",
                "','                          | ''",
            })
    void anAreaListsPostalCodesAndNothingElseOrIsNotUnderstood(String extent, String codes) {
        assertThat(String.join(" ", served(area("r1", "service_id", "s1", extent))))
                .isEqualTo(codes);
    }

    @Test
    void onlyTextIsRead() {
        assertThat(served(row(
                        "service_areas",
                        "r1",
                        Map.of("service_id", "s1", "extent_type", "geojson", "extent", "52700"))))
                .isEmpty();
        assertThat(served(row("service_areas", "r1", Map.of("service_id", "s1", "extent", "52700"))))
                .isEmpty();
        assertThat(served(row("service_areas", "r1", Map.of("service_id", "s1", "name", "52700"))))
                .isEmpty();
    }

    @Test
    void severalAreasAddUpAndOneThatIsNotUnderstoodMayCoverAnything() {
        HsdsRecord one = area("r1", "service_id", "s1", "52700");
        HsdsRecord two = area("r2", "service_id", "s1", "52801");
        HsdsRecord county = area("r3", "service_id", "s1", "The county");

        assertThat(served(one, two)).containsExactly("52700", "52801");
        assertThat(served(one, county)).isEmpty();
        assertThat(served()).isEmpty();
    }

    @Test
    void areasOfPlacesHoldWhereTheServiceHasNoneAndEachPlaceHasOne() {
        HsdsRecord ofOne = area("r1", "service_at_location_id", "a1", "52700");
        HsdsRecord ofOther = area("r2", "service_at_location_id", "a2", "52801");
        HsdsRecord own = area("r3", "service_id", "s1", "52722");

        assertThat(served(ofOne, ofOther)).containsExactly("52700", "52801");
        assertThat(served(ofOne)).isEmpty();
        assertThat(served(ofOne, own)).containsExactly("52722");
    }
}
