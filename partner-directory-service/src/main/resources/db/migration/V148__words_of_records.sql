-- What the standard's lists are searched by, other than services (which are by their listings): the words of a record's own texts. None
-- where it says nothing, and of tables without a list. One text after the other, so that this can be kept with the record.
create function said_in_record(kind text, fields jsonb) returns text
    language sql immutable parallel safe
    return nullif(btrim(case kind
        when 'organizations' then coalesce(fields ->> 'name', '') || ' ' || coalesce(fields ->> 'alternate_name', '')
            || ' ' || coalesce(fields ->> 'description', '')
        when 'taxonomies' then coalesce(fields ->> 'name', '') || ' ' || coalesce(fields ->> 'description', '')
        when 'taxonomy_terms' then coalesce(fields ->> 'code', '') || ' ' || coalesce(fields ->> 'name', '')
            || ' ' || coalesce(fields ->> 'description', '')
        when 'service_at_location' then fields ->> 'description' end), '');

-- Kept, because under row-level security no index is used for words: what is left is to compare them with each record of the table,
-- which is quick where nothing has to be stemmed. In the district's other languages from the next import on, as with listings.
alter table hsds_record
    add column words tsvector generated always as (to_tsvector('english'::regconfig, fold(said_in_record(kind, fields)))) stored,
    add column more_words tsvector,
    add column stemmed_in text[];
grant update (more_words, stemmed_in) on hsds_record to ${app};

-- What a list is asked by words, in English and in a district's other languages. Without the notices in which PostgreSQL repeats them.
create function records_asked(said text) returns tsquery
    language plpgsql stable strict parallel safe
    set client_min_messages = warning
as $$
begin
    return websearch_to_tsquery('english', public.fold(public.plainly(said)));
end
$$;

create function records_asked(dictionaries text[], said text) returns tsquery
    language plpgsql stable strict parallel safe
    set client_min_messages = warning
as $$
begin
    return public.stems_asked(dictionaries, public.plainly(said));
end
$$;
