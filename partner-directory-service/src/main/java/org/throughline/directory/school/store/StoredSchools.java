package org.throughline.directory.school.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.school.DistrictSchool;
import org.throughline.directory.school.SchoolRows;
import org.throughline.kit.tenancy.TenantId;

/** Schools as rows, a row for each sourced id. */
@ApplicationScoped
class StoredSchools implements SchoolRows {

    private static final String KEEP =
            """
            insert into district_school (tenant, sourced_id, name, active, version) values (?1, ?2, ?3, ?4, ?5)
            on conflict (tenant, sourced_id) do update
            set name = excluded.name, active = excluded.active, version = excluded.version
            where district_school.version < excluded.version""";

    /** The directory's places, which may be many, are looked through only for what the roster does not have. */
    private static final String UNKNOWN =
            """
            with told as (
                select d.sourced_id from district_school d
                where d.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid) and d.active),
            strange as materialized (
                select n.sourced_id
                from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as n(sourced_id)
                where exists (select 1 from told) and n.sourced_id not in (select t.sourced_id from told t))
            select s.sourced_id from strange s
            where s.sourced_id not in (
                select p.fields ->> 'external_identifier' from published_location p
                where p.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid)
                    and p.fields ->> 'external_identifier_type' = 'school-sourced-id'
                    and p.fields ->> 'external_identifier' is not null)""";

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId district, DistrictSchool school) {
        return session.createNativeQuery(KEEP)
                .setParameter(1, district.value())
                .setParameter(2, school.sourcedId())
                .setParameter(3, school.name())
                .setParameter(4, school.active())
                .setParameter(5, school.version())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> unknown(Mutiny.Session session, Collection<String> sourcedIds) {
        return session.createNativeQuery(UNKNOWN, String.class)
                .setParameter(1, new JsonArray(List.copyOf(sourcedIds)).encode())
                .getResultList()
                .map(Set::copyOf);
    }
}
