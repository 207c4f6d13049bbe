package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.search.Listings;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.Services;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** A district as its listings say it in a transaction of their own, and from where they were answered. */
@ApplicationScoped
class SearchedFresh {

    private final Transactions transactions;
    private final Services services;
    private final BelievedReports believed;

    SearchedFresh(Transactions transactions, Services services, BelievedReports believed) {
        this.transactions = transactions;
        this.services = services;
        this.believed = believed;
    }

    /** @param inMemory whether an index was asked, not the database */
    record Answer(boolean inMemory, List<ServiceTraits> services) {

        List<String> names() {
            return services.stream().map(ServiceTraits::name).toList();
        }
    }

    Answer ask(UUID district, ServiceQuery query) {
        return ask(district, query, DrawnDistrict.DAY);
    }

    /** @param day whose agreements are told */
    Answer ask(UUID district, ServiceQuery query, LocalDate day) {
        TenantId tenant = new TenantId(district);
        return transactions
                .forTenant(tenant, session -> services.listings(session, tenant, query.near())
                        .chain(listings -> answer(listings, query, day)))
                .await()
                .indefinitely();
    }

    /** By another keeper of indexes than the service's. */
    Answer ask(KeptIndexes indexes, UUID district, ServiceQuery query) {
        TenantId tenant = new TenantId(district);
        return transactions
                .forTenant(tenant, session -> indexes.now(session, tenant, query.near())
                        .chain(reading -> answer(listings(session, reading), query)))
                .await()
                .indefinitely();
    }

    private Listings listings(Mutiny.Session session, Optional<Reading> reading) {
        return reading.isPresent()
                ? new IndexedListings(session, reading.get(), believed)
                : new SearchedListings(session, believed);
    }

    static Uni<Answer> answer(Listings listings, ServiceQuery query) {
        return answer(listings, query, DrawnDistrict.DAY);
    }

    private static Uni<Answer> answer(Listings listings, ServiceQuery query, LocalDate day) {
        return listings.traits(query, 10_000, new ServiceTraits.Asked(false, day))
                .map(found -> new Answer(listings instanceof IndexedListings, found));
    }
}
