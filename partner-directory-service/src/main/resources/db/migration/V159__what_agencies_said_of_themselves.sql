-- An act says all that the registry had from then on, and so what the agency said of itself. Of what it said before this column, only
-- what it says today is told.
alter table agency_act add column profile jsonb;
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update agency_act act set profile = a.profile from agency a
            where a.tenant = act.tenant and a.id = act.agency_id and a.version = act.version;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
