package org.throughline.directory.assessment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.assessment.OfferedPlaces;
import org.throughline.directory.assessment.gap.Dimension;
import org.throughline.directory.assessment.gap.Offer;
import org.throughline.directory.assessment.gap.Offers;

/** Adds up the last reports of services, by what they serve. */
@ApplicationScoped
class StoredOffers implements OfferedPlaces {

    /**
     * ?1: since when a report is believed. A service that serves several needs has its places in each. Where places are
     * reported by location these are added up, and the report of the service as a whole is left out.
     */
    private static final String OFFERS =
            """
            with offered as (
                select l.categories, l.on_site_schools, l.languages, c.vacancy, c.places
                from service_listing l left join lateral (
                    select coalesce(sum(r.vacancy) filter (where r.location_id is not null), sum(r.vacancy)) as vacancy,
                        coalesce(sum(coalesce(r.maximum, r.vacancy)) filter (where r.location_id is not null),
                            sum(coalesce(r.maximum, r.vacancy))) as places
                    from (select distinct on (c.location_id) c.location_id, c.vacancy, c.maximum, c.as_of, c.ended_at
                        from capacity_report c where c.tenant = l.tenant and c.service_id = l.id
                        order by c.location_id, c.version desc) r
                    where r.as_of >= ?1 and r.ended_at is null) c on true
                where not l.withdrawn and l.active),
            told (domain, kind, name, vacancy, places) as (
                select d, null, null, vacancy, places from offered, unnest(categories) d
                union all select d, 'SCHOOL', s, vacancy, places
                    from offered, unnest(categories) d, unnest(on_site_schools) s
                union all select d, 'LANGUAGE', l, vacancy, places
                    from offered, unnest(categories) d, unnest(languages) l)
            select domain, kind, name, count(*), coalesce(sum(places), 0), coalesce(sum(vacancy), 0),
                count(*) filter (where vacancy is null)
            from told group by domain, kind, name""";

    private final BelievedReports believed;

    StoredOffers(BelievedReports believed) {
        this.believed = believed;
    }

    @Override
    public Uni<Offers> all(Mutiny.Session session) {
        return believed.since(session)
                .chain(since -> session.createNativeQuery(OFFERS, Object[].class)
                        .setParameter(1, since)
                        .getResultList())
                .map(rows -> Offers.of(rows.stream().map(StoredOffers::offer).toList()));
    }

    private static Offers.DomainOffer offer(Object[] row) {
        return new Offers.DomainOffer(
                (String) row[0],
                dimension((String) row[1]),
                (String) row[2],
                new Offer((int) number(row[3]), number(row[4]), number(row[5]), (int) number(row[6])));
    }

    private static @Nullable Dimension dimension(@Nullable String kind) {
        return kind == null ? null : Dimension.valueOf(kind);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
