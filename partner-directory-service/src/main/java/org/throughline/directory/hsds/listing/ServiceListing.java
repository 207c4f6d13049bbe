package org.throughline.directory.hsds.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service in one line: what it is searched and matched by. Identifiers are those of the package.
 *
 * @param categories codes of the needs it serves
 * @param languages ISO 639-1 codes
 * @param onSiteSchools source ids of the schools at which it is held
 * @param sites where it is; a confidential location is not among them
 * @param places null when the package reports none
 */
public record ServiceListing(
        String id,
        String organizationId,
        String name,
        String organizationName,
        String description,
        boolean active,
        SortedSet<String> categories,
        SortedSet<String> languages,
        SortedSet<String> insurances,
        SortedSet<String> onSiteSchools,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        List<Site> sites,
        @Nullable Places places) {

    /** A published place, in degrees. */
    public record Site(BigDecimal latitude, BigDecimal longitude) {}

    /**
     * The capacity that the package reports.
     *
     * @param asOf RFC 3339, with offset
     */
    public record Places(String unit, int vacancy, @Nullable Integer maximum, String asOf) {}

    public ServiceListing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(organizationId);
        categories = new TreeSet<>(categories);
        languages = new TreeSet<>(languages);
        insurances = new TreeSet<>(insurances);
        onSiteSchools = new TreeSet<>(onSiteSchools);
        sites = List.copyOf(sites);
    }
}
