package org.throughline.directory.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.Place;
import org.throughline.directory.search.Position;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Services;
import org.throughline.kit.problem.ProblemException;

/** Services in PostgreSQL. What is found, and where it lies, the reviewed function says; row-level security guards the rows. */
@ApplicationScoped
class StoredServices implements Services {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final String ROW =
            """
            select cast(json_build_object(
                'id', l.id, 'sourceId', l.source_id, 'name', l.name,
                'organizationId', l.organization_id, 'organizationName', l.organization_name,
                'agency', case when a.id is not null then json_build_object(
                    'id', a.id, 'verified', a.state = 'VERIFIED', 'intakeEmail', a.intake_email) end,
                'active', l.active, 'categories', to_json(l.categories), 'languages', to_json(l.languages),
                'insurances', to_json(l.insurances), 'onSiteSchools', to_json(l.on_site_schools),
                'minimumAge', ceil(l.minimum_age), 'maximumAge', floor(l.maximum_age),
                'sites', (select coalesce(json_agg(json_build_object('latitude', s.latitude, 'longitude', s.longitude)
                    order by s.number), '[]') from service_site s where s.tenant = l.tenant and s.service_id = l.id),
                'lastReport', (select json_build_object('vacancy', c.vacancy, 'asOf',
                        to_char(c.as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                    from capacity_report c where c.tenant = l.tenant and c.service_id = l.id
                    order by c.version desc limit 1),
                'straightLineMetres', %s) as text)
            from service_listing l %s left join agency a on a.id = l.agency_id
            where not l.withdrawn and %s""";

    private static final String ONE = String.format(ROW, "null", "", "l.id = ?1");

    private static final String FOUND = String.format(
                    ROW,
                    "case when cast(?5 as double precision) is null or f.metres = 'Infinity' then null else f.metres end",
                    """
                    join search_services(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) f
                        on l.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid) and l.id = f.id""",
                    "true")
            + " order by f.metres, f.name, f.id";

    private static final String COUNT = "select count(*) from service_listing l where not l.withdrawn";

    @Override
    public Uni<FoundService> get(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(ONE, String.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(StoredServices::service);
    }

    @Override
    public Uni<List<FoundService>> find(
            Mutiny.Session session, ServiceQuery query, Optional<Position> after, int limit) {
        Place near = query.near();
        Position position = after.orElse(null);
        Mutiny.SelectionQuery<String> found = session.createNativeQuery(FOUND, String.class);
        text(found, 1, query.text());
        text(found, 2, query.category());
        text(found, 3, query.language());
        text(found, 4, query.insurance());
        number(found, 5, near == null ? null : near.latitude());
        number(found, 6, near == null ? null : near.longitude());
        number(
                found,
                7,
                query.withinMetres() == null ? null : query.withinMetres().doubleValue());
        number(found, 8, position == null ? null : position.metres());
        text(found, 9, position == null ? null : position.name());
        found.setParameter(10, position == null ? null : position.id());
        return found.setParameter(11, limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredServices::service).collect(Collectors.toList()));
    }

    @Override
    public Uni<Long> count(Mutiny.Session session) {
        return session.createNativeQuery(COUNT, Long.class).getSingleResult();
    }

    private static void text(Mutiny.SelectionQuery<String> query, int position, @Nullable String value) {
        query.setParameter(position, value);
    }

    private static void number(Mutiny.SelectionQuery<String> query, int position, @Nullable Double value) {
        query.setParameter(position, value);
    }

    private static FoundService service(String json) {
        try {
            return JSON.readValue(json, FoundService.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row is not what was written", damaged);
        }
    }
}
