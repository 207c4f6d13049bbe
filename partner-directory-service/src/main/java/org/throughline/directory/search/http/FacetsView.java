package org.throughline.directory.search.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.code.UnknownCode;
import org.throughline.directory.search.Facet;
import org.throughline.directory.search.FindServices;

/**
 * How many of the services that a search finds have which values; what none has a value of is absent.
 *
 * @param openPlace how many the filter of this name would leave
 * @param validAgreement how many the filter of this name would leave
 * @param notInDirectory of the codes that were asked for those that no service of the district has; absent where something was found
 */
record FacetsView(
        @Nullable List<FacetView> accessibility,
        @Nullable List<FacetView> categories,
        @Nullable List<FacetView> competencies,
        @Nullable List<FacetView> costs,
        @Nullable List<FacetView> insurances,
        @Nullable List<FacetView> languages,
        @Nullable List<FacetView> openPlace,
        @Nullable List<FacetView> schools,
        @Nullable List<FacetView> telehealth,
        @Nullable List<FacetView> treatments,
        @Nullable List<FacetView> validAgreement,
        @Nullable List<UnknownCode> notInDirectory) {

    /** How many services have a value. */
    record FacetView(String value, long count) {
        static FacetView of(Facet facet) {
            return new FacetView(facet.value(), facet.count());
        }
    }

    static FacetsView of(FindServices.Counted counted) {
        Map<String, List<FacetView>> facets = counted.facets().stream()
                .collect(Collectors.groupingBy(Facet::facet, Collectors.mapping(FacetView::of, Collectors.toList())));
        return new FacetsView(
                facets.get("accessibility"),
                facets.get("categories"),
                facets.get("competencies"),
                facets.get("costs"),
                facets.get("insurances"),
                facets.get("languages"),
                facets.get("openPlace"),
                facets.get("schools"),
                facets.get("telehealth"),
                facets.get("treatments"),
                facets.get("validAgreement"),
                counted.unknown().orElse(null));
    }
}
