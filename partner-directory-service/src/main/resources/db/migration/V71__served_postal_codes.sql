-- Of whom a service serves, by where they live; none where it serves the whole district, or names no postal codes. Almost every
-- service is right for almost every code, so that an index would find nothing that reading on does not.
alter table service_listing add column served_postal_codes text[] not null default '{}';
alter type search_filter add attribute served_postal_code text;
