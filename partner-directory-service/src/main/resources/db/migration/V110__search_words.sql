-- The words in which a district's services are described, as they are written (without accents and case) and by their English stem:
-- what is asked and is none of them is likely to be a slip of one that is near. Each is spelled from its beginning, and with < before
-- from its end, because a slip leaves one of them as it is; by how many letters it has, because a slip changes that by one or two. All
-- is one key, so that no statistics can lead to another index. Each source has its own rows: only its imports write them, one after
-- the other, so that none waits for another's.
create table search_word (
    tenant uuid not null,
    letters integer not null,
    spelled text collate "C" not null,
    source text not null,
    primary key (tenant, letters, spelled, source)
);
alter table search_word enable row level security;
alter table search_word force row level security;
create policy search_word_tenant on search_word
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy search_word_search on search_word for select to current_user using (true);
grant select, insert, delete on search_word to ${app};

-- Of some words those that slips are forgiven in, and their stems: of letters only, at least four, and none that English passes over.
create function spelled_words(said text[]) returns table (letters integer, spelled text)
    language sql stable
as $$
    select distinct char_length(kept.word), both_ways.spelled
    from unnest(said) given (word)
    cross join lateral (select public.fold(given.word)) folded (word)
    cross join lateral (select (ts_lexize('english_stem', folded.word))[1]) stem (word)
    cross join lateral (values (folded.word), (stem.word)) kept (word)
    cross join lateral (values (kept.word), ('<' || reverse(kept.word))) both_ways (spelled)
    where stem.word is not null and kept.word ~ '^[[:alpha:]]{4,40}$'
$$;

do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        insert into search_word (tenant, letters, spelled, source)
            select known.id, w.letters, w.spelled, said.source
            from (select r.source, array_agg(distinct given.word) as words
                from service_listing l
                join hsds_record r on r.tenant = known.id and r.id = l.id
                cross join lateral regexp_split_to_table(
                    lower(concat_ws(' ', l.name, l.organization_name, l.description)), '[^[:alnum:]]+') given (word)
                where l.tenant = known.id and not l.withdrawn
                group by r.source) said
            cross join lateral spelled_words(said.words) w;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;

-- What is asked, as English has it and as the district's other languages do; and the same with the words that are near besides.
alter type search_filter
    add attribute asked tsquery,
    add attribute nearly tsquery,
    add attribute more_asked tsquery,
    add attribute more_nearly tsquery;

-- The index and what it was made of: an import took longer with it than with any other.
alter table service_listing drop column folded_name;
