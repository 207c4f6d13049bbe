-- Who is present on a day has arrived by then.
alter table staff_member add column arrived_on date;
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update staff_member set arrived_on = (content ->> 'arrivedOn')::date;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
alter table staff_member alter column arrived_on set not null;
