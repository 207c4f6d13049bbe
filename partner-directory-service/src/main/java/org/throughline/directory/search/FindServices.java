package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.DistrictDay;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.ListPosition;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.UnknownCode;
import org.throughline.directory.code.UnknownCodes;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads services for a caller. */
@ApplicationScoped
public class FindServices {

    private final Transactions transactions;
    private final Services services;
    private final UnknownCodes codes;
    private final DistrictDay days;

    public FindServices(Transactions transactions, Services services, UnknownCodes codes, DistrictDay days) {
        this.transactions = transactions;
        this.services = services;
        this.codes = codes;
        this.days = days;
    }

    /**
     * A page of what was found.
     *
     * @param unknown where there is nothing at all: the codes that no service has; else empty
     */
    public record Found(Page<FoundService> page, Optional<List<UnknownCode>> unknown) {}

    /**
     * How many have which values.
     *
     * @param unknown as of what was found
     */
    public record Counted(List<Facet> facets, Optional<List<UnknownCode>> unknown) {}

    public Uni<FoundService> get(Caller caller, UUID id) {
        return transactions.as(caller, session -> services.get(session, id));
    }

    /**
     * @param query on the day that it is in the caller's district
     * @param near where the query begins, if anywhere, whatever day it is
     * @param asked the codes of the query
     */
    public Uni<Found> page(
            Function<LocalDate, ServiceQuery> query, Optional<GeoPoint> near, List<AskedCode> asked, PageRequest page) {
        TenantId tenant = page.caller().requireTenant();
        return transactions.as(page.caller(), session -> searched(session, tenant, query, near)
                .chain(search -> search.find(page))
                .chain(rows -> found(session, rows, asked, page)));
    }

    /** What is asked on a day, and of whom. */
    private record Search(ServiceQuery query, Listings listings) {

        private Uni<List<FoundService>> find(PageRequest page) {
            return listings.find(query, page.position().map(ListPosition::parse), page.rows());
        }
    }

    /** Asked at once, without waiting for each other; neither is left in the middle because the other failed. */
    private Uni<Search> searched(
            Mutiny.Session session, TenantId tenant, Function<LocalDate, ServiceQuery> query, Optional<GeoPoint> near) {
        return Uni.combine()
                .all()
                .unis(days.today(session, tenant), services.listings(session, tenant, near))
                .collectFailures()
                .with((today, listings) -> new Search(query.apply(today), listings));
    }

    private Uni<Found> found(Mutiny.Session session, List<FoundService> rows, List<AskedCode> asked, PageRequest page) {
        boolean something = !rows.isEmpty() || page.position().isPresent();
        return codes.unless(something, session, asked)
                .map(unknown -> new Found(
                        Page.of(rows, page.limit(), row -> position(row).toString()), unknown));
    }

    /**
     * What has none of the values that are counted has none of the codes that are asked for either.
     *
     * @param query on the day that it is in the caller's district
     * @param asked the codes of the query
     */
    public Uni<Counted> facets(Caller caller, Function<LocalDate, ServiceQuery> query, List<AskedCode> asked) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> days.today(session, tenant)
                .chain(today -> services.facets(session, query.apply(today), today))
                .chain(facets ->
                        codes.unless(!facets.isEmpty(), session, asked).map(unknown -> new Counted(facets, unknown))));
    }

    private static ListPosition position(FoundService service) {
        return new ListPosition(order(service), service.name(), service.id());
    }

    /** A place that is not published is at no distance, and comes last. */
    private static double order(FoundService service) {
        Double metres = service.straightLineMetres();
        Double away = service.away();
        return metres != null ? metres : away != null ? away : Double.POSITIVE_INFINITY;
    }
}
