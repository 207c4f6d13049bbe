-- Whether a record follows the agency's person whom it names: while nobody said to leave, and where it was the agency that did. Who
-- left before this was known stays gone: which of the two had told it is not on record.
alter table staff_member add column follows boolean;
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update staff_member set follows = (last_day = date '9999-12-31');
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
alter table staff_member alter column follows set not null;
grant select (follows) on staff_member to ${relay};
