-- Which agreement one renews: the one renewed is not due for renewal any more.
alter table agreement add column renews uuid;
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update agreement set renews = (content ->> 'renews')::uuid where content ->> 'renews' is not null;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
create index agreement_by_renewed on agreement (renews) where renews is not null;
