-- PostgreSQL takes "grief/loss" for a path, a word of its own, by neither half of which it is found. A slash is a gap between words.
create or replace function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(extensions.unaccent('extensions.unaccent'::regdictionary, translate(words, '/\', '  ')));

-- Stored as fold had it, so that it is made anew.
alter table service_listing drop column words;
alter table service_listing
    add column words tsvector generated always as (
        setweight(to_tsvector('english'::regconfig, fold(name)), 'A')
        || setweight(to_tsvector('english'::regconfig, fold(organization_name)), 'B')
        || to_tsvector('english'::regconfig, fold(description))) stored;
create index service_listing_words on service_listing using gin (words) with (gin_pending_list_limit = 64);

-- The same in the district's other languages, from the next import of a listing on.
create or replace function stems_of(dictionaries text[], said text) returns tsvector
    language plpgsql stable strict parallel safe
as $$
declare
    stems tsvector := '';
    written text := translate(left(said, 30000), '/\', '  ');
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
