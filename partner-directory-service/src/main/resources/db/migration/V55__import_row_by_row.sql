-- What an import of a large directory takes is what each of its rows takes: eight for a service, and twelve nestings. They are
-- kept by fewer and shorter indexes, and ask for nothing that is known beforehand.

-- Rows are found by table and identifier only. known: whether the directory has the record, present or withdrawn.
alter table import_row
    drop constraint import_row_pkey,
    drop constraint import_row_tenant_import_id_kind_source_id_key,
    add primary key (tenant, import_id, kind, source_id),
    add column known boolean not null default false;

-- One index instead of two: what a record holds is found by its beginning, and a record holds another under a property once.
-- Records are never deleted, and a nesting is written with or after its owner's record by the import alone: asking for the owner
-- at each nesting costs as much as writing it.
alter table hsds_nesting
    drop constraint hsds_nesting_tenant_owner_fkey,
    drop constraint hsds_nesting_pkey,
    add primary key (tenant, parent, child, property);
drop index hsds_nesting_by_parent;
-- Not beginning with the tenant: as long as nothing is known of a district, two indexes that do look equally good for what one of
-- them alone finds by its key.
drop index hsds_nesting_by_child;
create index hsds_nesting_by_child on hsds_nesting (child, tenant);

-- Lists are of these tables; three in four records are of others, and found by their ids.
drop index hsds_record_by_kind;
create index hsds_record_by_kind on hsds_record (tenant, kind, id) where not withdrawn
    and kind in ('services', 'organizations', 'service_at_location', 'taxonomies', 'taxonomy_terms', 'locations');
drop index hsds_record_by_change;
create index hsds_record_by_change on hsds_record (tenant, kind, modified_at, id)
    where kind in ('services', 'organizations', 'service_at_location', 'taxonomies', 'taxonomy_terms');
