package org.throughline.directory.address.store;

/** The statements on address points. Row-level security keeps each to the transaction's district. */
final class AddressSql {

    static final String BOOK = "select version, upload, source, points, content_hash, changed_by,"
            + " cast(extract(epoch from since) * 1000 as bigint) from address_book";

    /** ?2 the version, which follows the one that is there. */
    static final String REPLACE_BOOK =
            """
            insert into address_book as b (tenant, version, upload, source, points, content_hash, changed_by, since)
            values (?1, ?2, cast(?3 as uuid), cast(?4 as text), ?5, cast(?6 as text), ?7, cast(?8 as timestamptz))
            on conflict (tenant) do update set version = excluded.version, upload = excluded.upload, source = excluded.source,
                points = excluded.points, content_hash = excluded.content_hash, changed_by = excluded.changed_by,
                since = excluded.since
            where b.version = excluded.version - 1""";

    static final String UPLOAD =
            """
            select id, source, state, lines, points, passed_over, fault_count, faults, started_by,
                cast(extract(epoch from started_at) * 1000 as bigint), cast(extract(epoch from held_until) * 1000 as bigint),
                cast(extract(epoch from finished_at) * 1000 as bigint)
            from address_upload""";

    /** One at a time, unless the one before has broken off. */
    static final String BEGIN =
            """
            insert into address_upload as u (tenant, id, source, state, lines, points, passed_over, fault_count, faults,
                started_by, started_at, held_until)
            values (?1, ?2, ?3, ?4, 0, 0, 0, 0, '[]', ?5, ?6, ?7)
            on conflict (tenant) do update set id = excluded.id, source = excluded.source, state = excluded.state, lines = 0,
                points = 0, passed_over = 0, fault_count = 0, faults = '[]', started_by = excluded.started_by,
                started_at = excluded.started_at, held_until = excluded.held_until, finished_at = null
            where u.state <> 'RUNNING' or u.held_until < excluded.started_at""";

    static final String FOLLOW =
            """
            update address_upload set state = ?2, lines = ?3, points = ?4, passed_over = ?5, fault_count = ?6, faults = ?7,
                held_until = ?8, finished_at = cast(?9 as timestamptz)
            where id = ?1 and state = 'RUNNING'""";

    /** ?3 and so on a list for each column, in the order of the points. */
    static final String ADD =
            """
            insert into address_point (tenant, upload, postal_code, street, low, high, mark, latitude, longitude)
            select cast(?1 as uuid), cast(?2 as uuid), p.postal_code, p.street, cast(p.low as integer), cast(p.high as integer),
                p.mark, cast(p.latitude as double precision), cast(p.longitude as double precision)
            from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]),
                cast(?8 as text[]), cast(?9 as text[])) as p(postal_code, street, low, high, mark, latitude, longitude)""";

    /** A county's points are more than a request's time is for. */
    static final String FOR_ALL_POINTS = "select set_config('statement_timeout', '300000', true)";

    static final String SWEEP =
            """
            delete from address_point p
            where not exists (select from address_book b where b.tenant = p.tenant and b.upload = p.upload)
                and not exists (select from address_upload u
                    where u.tenant = p.tenant and u.id = p.upload and u.state = 'RUNNING')""";

    private AddressSql() {}
}
