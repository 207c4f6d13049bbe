package org.throughline.directory.address.file;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line has to say, and under which headers it stands: those of OpenAddresses, those of the National Address Database, and
 * plain ones. Some files have a street and a number in parts.
 */
enum AddressField {
    NUMBER(
            "number",
            List.of("number", "house number", "housenumber", "address number", "addno full", "addnum full"),
            "add number",
            List.of("addnum pre", "add number", "addnum suf")),
    STREET(
            "street",
            List.of("street", "street name", "stnam full"),
            "st name",
            List.of(
                    "st premod",
                    "st predir",
                    "st pretyp",
                    "st presep",
                    "st name",
                    "st postyp",
                    "st posdir",
                    "st posmod")),
    POSTAL_CODE("postal_code", List.of("postal code", "postcode", "zip code", "zipcode", "zip")),
    LATITUDE("latitude", List.of("latitude", "lat")),
    LONGITUDE("longitude", List.of("longitude", "lon", "long", "lng"));

    private final String code;
    private final List<String> whole;
    private final @Nullable String chief;
    private final List<String> parts;

    AddressField(String code, List<String> whole) {
        this(code, whole, null, List.of());
    }

    /** @param chief the part without which the others say nothing */
    AddressField(String code, List<String> whole, @Nullable String chief, List<String> parts) {
        this.code = code;
        this.whole = whole;
        this.chief = chief;
        this.parts = parts;
    }

    /** How we call it. */
    String code() {
        return code;
    }

    /** The headers that say all of it, then, where they say enough together, those of its parts. */
    Stream<List<String>> headersAmong(List<String> plain) {
        Stream<List<String>> alone = whole.stream().filter(plain::contains).map(List::of);
        Stream<List<String>> together = plain.contains(chief)
                ? Stream.of(parts.stream().filter(plain::contains).toList())
                : Stream.empty();
        return Stream.concat(alone, together);
    }
}
