-- In which languages a district's directory is written: a row for each time that it said so, the highest version counts. The
-- dictionaries are those besides English, null where there are none; since when all listings are found by them an import says.
create table search_settings (
    tenant uuid not null,
    version bigint not null,
    languages text[] not null check (cardinality(languages) between 1 and 5),
    dictionaries text[],
    set_by text not null,
    set_at timestamptz not null,
    in_use_since timestamptz,
    primary key (tenant, version)
);
alter table search_settings enable row level security;
alter table search_settings force row level security;
create policy search_settings_tenant on search_settings
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (in_use_since) on search_settings to ${app};

-- The stems of these languages, and which: null where the district writes in English alone, of which nothing is kept here or in
-- the index. Words beyond the first thirty thousand
-- characters have none.
alter table service_listing add column more_words tsvector, add column stemmed_in text[];
create index service_listing_more_words on service_listing using gin (more_words) with (gin_pending_list_limit = 64)
    where more_words is not null;
alter type search_filter add attribute said text, add attribute written_in text[];

-- As they are written, since some languages are stemmed by their accents (alimentações, alimentação), and without accents, since
-- many people leave them out.
create function stems_of(dictionaries text[], said text) returns tsvector
    language plpgsql stable strict parallel safe
as $$
declare
    stems tsvector := '';
    written text := left(said, 30000);
    folded text := public.fold(written);
    dictionary text;
begin
    foreach dictionary in array dictionaries loop
        stems := stems || to_tsvector(dictionary::regconfig, written);
        if folded <> lower(written) then
            stems := stems || to_tsvector(dictionary::regconfig, folded);
        end if;
    end loop;
    return stems;
end
$$;

-- What is wanted in one of the languages: all its words by the stems of the same one.
create function stems_asked(dictionaries text[], words text) returns tsquery
    language plpgsql stable strict parallel safe
as $$
declare
    asked tsquery := '';
    dictionary text;
begin
    foreach dictionary in array dictionaries loop
        asked := asked || websearch_to_tsquery(dictionary::regconfig, words)
            || websearch_to_tsquery(dictionary::regconfig, public.fold(words));
    end loop;
    return asked;
end
$$;
