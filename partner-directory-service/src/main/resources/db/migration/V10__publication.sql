-- When a record as it is published, with everything it carries, was last changed or deleted. A withdrawn record is its own
-- tombstone.
alter table hsds_record add column modified_at timestamptz not null default now();
create index hsds_record_by_change on hsds_record (tenant, kind, modified_at);
create index hsds_nesting_by_child on hsds_nesting (tenant, child);
grant update (modified_at) on hsds_record to ${app};
