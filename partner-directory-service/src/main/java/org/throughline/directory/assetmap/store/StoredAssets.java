package org.throughline.directory.assetmap.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.ListPosition;
import org.throughline.directory.RowJson;
import org.throughline.directory.assetmap.Asset;
import org.throughline.directory.assetmap.AssetQuery;
import org.throughline.directory.assetmap.Assets;

/** What the reviewed function finds, with its published places; row-level security guards the rows. */
@ApplicationScoped
class StoredAssets implements Assets {

    private static final String FIND =
            """
            select f.metres, f.id, f.name, cast(json_build_object(
                'id', l.id, 'name', l.name, 'organizationName', l.organization_name, 'description', l.description,
                'url', r.fields ->> 'url', 'activities', to_json(l.categories), 'languages', to_json(l.languages),
                'minimumAge', l.minimum_age, 'maximumAge', l.maximum_age,
                'straightLineMetres',
                    case when cast(?5 as double precision) is null or f.metres = 'Infinity' then null else f.metres end,
                'places', (select coalesce(json_agg(json_build_object('name', p.fields ->> 'name',
                        'address', a.fields ->> 'address_1', 'city', a.fields ->> 'city',
                        'postalCode', a.fields ->> 'postal_code',
                        'latitude', cast(p.fields ->> 'latitude' as double precision),
                        'longitude', cast(p.fields ->> 'longitude' as double precision)) order by p.id), '[]')
                    from hsds_nesting held
                    join hsds_nesting at_place on at_place.tenant = held.tenant and at_place.parent = held.child
                        and at_place.property = 'location'
                    join published_location p on p.tenant = at_place.tenant and p.id = at_place.child
                    left join lateral (
                        select address.fields from hsds_nesting n
                        join hsds_record address on address.tenant = n.tenant and address.id = n.child
                        where n.tenant = p.tenant and n.parent = p.id and n.property = 'addresses'
                        order by address.id limit 1) a on true
                    where held.tenant = l.tenant and held.parent = l.id
                        and held.property = 'service_at_locations')) as text), f.some_words
            from search_assets(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) f
            join service_listing l
                on l.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid) and l.id = f.id
            join hsds_record r on r.tenant = l.tenant and r.id = l.id
            order by f.metres, f.name, f.id""";

    @Override
    public Uni<List<Found>> find(Mutiny.Session session, AssetQuery query, Optional<ListPosition> after, int limit) {
        GeoPoint near = query.near();
        Integer within = query.withinMetres();
        ListPosition position = after.orElse(null);
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, query.activity())
                .setParameter(2, query.age())
                .setParameter(3, query.language())
                .setParameter(4, query.place())
                .setParameter(5, near == null ? null : near.latitude())
                .setParameter(6, near == null ? null : near.longitude())
                .setParameter(7, within == null ? null : within.doubleValue())
                .setParameter(8, position == null ? null : position.metres())
                .setParameter(9, position == null ? null : position.name())
                .setParameter(10, position == null ? null : position.id())
                .setParameter(11, limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredAssets::found).toList());
    }

    private static Found found(Object[] row) {
        ListPosition position = new ListPosition(((Number) row[0]).doubleValue(), (String) row[2], (UUID) row[1]);
        return new Found(position, RowJson.read((String) row[3], Asset.class), (Boolean) row[4]);
    }
}
