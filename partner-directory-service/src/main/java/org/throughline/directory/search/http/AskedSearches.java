package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.search.BeginWay;
import org.throughline.directory.search.Beginning;
import org.throughline.directory.search.Exactness;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.kit.tenancy.Caller;

/** Reads what a request asks for, on the district's day and from the place that it names. */
@ApplicationScoped
class AskedSearches {

    private final DistrictDay days;
    private final BeginWay ways;

    AskedSearches(DistrictDay days, BeginWay ways) {
        this.days = days;
        this.ways = ways;
    }

    /**
     * What is valid.
     *
     * @param today where the district is
     * @param wayBegins how exactly it is known where; null where the request says the point, or no way is asked for
     */
    record Asked(ServiceQuery query, LocalDate today, @Nullable Exactness wayBegins) {}

    /** Fails with 422 for what cannot hold, and for a place that is not known. */
    Uni<Asked> read(Caller caller, SearchRequest request) {
        request.requireValid();
        return days.today(caller.requireTenant())
                .chain(today -> ways.of(caller, request.near(), request.from(), "/where/from")
                        .map(beginning -> asked(request, today, beginning)));
    }

    private static Asked asked(SearchRequest request, LocalDate today, Optional<Beginning> beginning) {
        GeoPoint point = beginning.map(Beginning::point).orElse(null);
        return new Asked(
                request.query(today, point),
                today,
                beginning.map(Beginning::exactness).orElse(null));
    }
}
