package org.throughline.directory.search.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.search.BeginWay;
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

    /** @param today where the district is */
    record Asked(ServiceQuery query, LocalDate today) {}

    /** Fails with 422 for what cannot hold, and for a place that the directory does not know. */
    Uni<Asked> read(Caller caller, SearchRequest request) {
        request.requireValid();
        return days.today(caller.requireTenant())
                .chain(today -> ways.of(caller, request.near(), request.from(), "/where/from")
                        .map(point -> new Asked(request.query(today, point.orElse(null)), today)));
    }
}
