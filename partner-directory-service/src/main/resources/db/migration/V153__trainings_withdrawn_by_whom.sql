-- Who withdrew a record of training stands with it, and why. Nothing else ever changed one, so who withdrew those of before is known;
-- why is not.
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update training_record set content = (content - 'withdrawn' - 'withdrawnOn')
            || case when (content ->> 'withdrawn')::boolean then jsonb_build_object('withdrawal',
                jsonb_strip_nulls(jsonb_build_object('on', content -> 'withdrawnOn', 'by', changed_by))) else '{}' end;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
