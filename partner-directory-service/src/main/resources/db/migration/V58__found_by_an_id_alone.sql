-- An id says whose row it is. With the tenant behind it each of these indexes seemed as good as the key for finding what it does not
-- know, once PostgreSQL had counted the table while it was still empty: for each record all nestings of the tenant were read.
drop index hsds_nesting_by_child;
create index hsds_nesting_by_child on hsds_nesting (child);
drop index service_listing_by_organization;
create index service_listing_by_organization on service_listing (organization_id);
