-- The rows of an import are read again from what was sent when the process that works on it dies; the same holds when PostgreSQL
-- itself does. They are not logged, and an import that misses some of them before it changes the directory begins anew.
alter table import_row set unlogged;

-- The import alone writes listings and what is found beside them, each with or after what it points to, and never deletes a record or
-- a listing: asking for the other row at each of them, and locking it, finds nothing that the import does not know. Reports of places,
-- which others write too, keep asking.
alter table service_listing
    drop constraint service_listing_tenant_id_fkey,
    drop constraint service_listing_tenant_organization_id_fkey;
alter table service_site drop constraint service_site_tenant_service_id_fkey;
alter table service_hours drop constraint service_hours_tenant_service_id_fkey;
alter table service_spot drop constraint service_spot_tenant_service_id_fkey;
