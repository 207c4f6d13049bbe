package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.search.BeginWay;
import org.throughline.directory.search.Beginning;
import org.throughline.directory.search.Exactness;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.kit.tenancy.Caller;

/** Reads what a request asks for, from the place that it names. */
@ApplicationScoped
class AskedSearches {

    private final BeginWay ways;

    AskedSearches(BeginWay ways) {
        this.ways = ways;
    }

    /**
     * What is valid.
     *
     * @param query on a day
     * @param near where it begins, if anywhere
     * @param wayBegins how exactly it is known where; null where the request says the point, or no way is asked for
     */
    record Asked(Function<LocalDate, ServiceQuery> query, Optional<GeoPoint> near, @Nullable Exactness wayBegins) {}

    /** Fails with 422 for what cannot hold, and for a place that is not known. */
    Uni<Asked> read(Caller caller, SearchRequest request) {
        request.requireValid();
        return ways.of(caller, request.near(), request.from(), "/where/from")
                .map(beginning -> asked(request, beginning));
    }

    private static Asked asked(SearchRequest request, Optional<Beginning> beginning) {
        Optional<GeoPoint> near = beginning.map(Beginning::point);
        return new Asked(
                day -> request.query(day, near.orElse(null)),
                near,
                beginning.map(Beginning::exactness).orElse(null));
    }
}
