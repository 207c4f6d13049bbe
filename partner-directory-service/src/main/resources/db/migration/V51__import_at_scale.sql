-- An import goes through the services it changed in pages by id: each page is one reach into this index.
drop index hsds_record_by_change;
create index hsds_record_by_change on hsds_record (tenant, kind, modified_at, id);

-- Rows of an import are written and removed by that import alone, which holds its own row: asking for that row once for every
-- row that is read costs more than it can find.
alter table import_row drop constraint import_row_tenant_import_id_fkey;

-- While a table is almost empty, two indexes that begin with the tenant look equally good for finding a listing by its key, and
-- the one that was made later is taken: then every foreign key of a first import reads all listings of the tenant.
drop index service_listing_by_organization;
create index service_listing_by_organization on service_listing (organization_id, tenant);
