-- A repeatable migration: this is the one place where these functions are defined, by which a search forgives slips. search_services
-- and search_assets call them, as their owner; the first predicate of each statement is the tenant that they name.

-- The words of a district that differ from one by a slip: a letter that is another, lacks, or is too many, or two that changed places.
-- A slip leaves the beginning or the end as it is, by which these are looked for.
create or replace function one_slip_away(of_tenant uuid, asked text) returns text[]
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    size integer := char_length(asked);
    first text := left(asked, (size - 1) / 2);
    last text := '<' || reverse(right(asked, (size - 1) / 2));
    sizes integer[] := array[size - 1, size, size + 1];
    slips text[] := array(
        select left(asked, at) || '_' || substr(asked, at + 1) from generate_series(0, size) at
        union all
        select left(asked, at - 1) || slip
        from generate_series(1, size) at cross join lateral (values
            ('_' || substr(asked, at + 1)),
            (substr(asked, at + 1)),
            (substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2))) of (slip));
begin
    return array(
        select w.spelled from public.search_word w
        where w.tenant = of_tenant and w.letters = any(sizes) and w.spelled >= first and w.spelled < first || chr(1114111)
            and w.spelled like any(slips) and w.spelled <> asked
        union
        -- Of four letters the first is taken as it is: with any of them another, too much is near.
        select w.word
        from (select reverse(substr(s.spelled, 2)) as word from public.search_word s
            where s.tenant = of_tenant and s.letters = any(sizes) and size > 4
                and s.spelled >= last and s.spelled < last || chr(1114111)) w
        where w.word like any(slips) and w.word <> asked
        order by 1 limit 20);
end
$$;

-- The words of a district that begin with what is asked, the shortest first.
create or replace function begun_with(of_tenant uuid, asked text) returns text[]
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    sizes integer[] := array(select char_length(asked) + more from generate_series(1, 12) more);
begin
    return array(
        select w.spelled from public.search_word w
        where w.tenant = of_tenant and w.letters = any(sizes) and w.spelled >= asked and w.spelled < asked || chr(1114111)
        group by w.letters, w.spelled order by w.letters, w.spelled limit 20);
end
$$;

-- The words of a district that share most with a long one in which there is more than one slip, though not in its first letters.
create or replace function some_slips_away(of_tenant uuid, asked text) returns text[]
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    first text := left(asked, 2);
    sizes integer[] := array(select char_length(asked) + more from generate_series(-2, 2) more);
begin
    return array(
        select w.spelled from public.search_word w
        where w.tenant = of_tenant and w.letters = any(sizes) and w.spelled >= first and w.spelled < first || chr(1114111)
            and extensions.similarity(w.spelled, asked) >= 0.4
        group by w.spelled order by extensions.similarity(w.spelled, asked) desc, w.spelled limit 5);
end
$$;

-- Whether the services of a district have a word, as it is written or by its stem.
create or replace function is_said(of_tenant uuid, asked text) returns boolean
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    size integer := char_length(asked);
    stem text := (ts_lexize('english_stem', asked))[1];
    size_of_stem integer := char_length(stem);
begin
    return exists (select from public.search_word w where w.tenant = of_tenant and w.letters = size and w.spelled = asked)
        or stem <> asked and exists (select from public.search_word w
            where w.tenant = of_tenant and w.letters = size_of_stem and w.spelled = stem);
end
$$;

-- The two words of which one consists that is asked, where the services of a district have both: "childcare" stands for "child care".
-- A word that is passed over in a text is taken for one that they have, but not both.
create or replace function two_words(of_tenant uuid, asked text) returns text[]
    language sql stable strict
    set search_path = pg_catalog, pg_temp
    return array(
        select concat_ws(' ', first, last)
        from generate_series(3, char_length(asked) - 3) at
        cross join lateral (select left(asked, at) as first, substr(asked, at + 1) as last) half
        cross join lateral (select ts_lexize('english_stem', first) = '{}' as first_passed,
            ts_lexize('english_stem', last) = '{}' as last_passed) passed
        where not (first_passed and last_passed) and (first_passed or public.is_said(of_tenant, first))
            and (last_passed or public.is_said(of_tenant, last)));

-- For which words a word may stand that is asked. One that the district's services have stands for itself, and for those at one
-- slip besides; one that they do not have, for those at one slip, those that it begins and the two that it consists of, or else for
-- some that resemble it.
create or replace function near_words(of_tenant uuid, asked text) returns text[]
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    size integer := char_length(asked);
    stem text := (ts_lexize('english_stem', asked))[1];
    near text[];
begin
    if stem is null or size not between 4 and 40 or asked !~ '^[[:alpha:]]+$' then
        return '{}';
    end if;
    if public.is_said(of_tenant, asked) then
        near := case when size > 4 then public.one_slip_away(of_tenant, asked) else '{}' end;
    else
        near := public.one_slip_away(of_tenant, asked) || public.begun_with(of_tenant, asked)
            || public.two_words(of_tenant, asked)
            || case when stem <> asked and char_length(stem) > 4 then public.one_slip_away(of_tenant, stem) else '{}' end;
        if near = '{}' and size > 7 then
            near := public.some_slips_away(of_tenant, asked);
        end if;
    end if;
    return array(select distinct word from unnest(near) word where (ts_lexize('english_stem', word))[1] <> stem order by word);
end
$$;

-- What is asked in the parts by which websearch_to_tsquery tells it apart: words, and what is between quotes, with a minus before.
create or replace function parts_asked(said text) returns text[]
    language sql immutable strict parallel safe
    return array(select part[1] from regexp_matches(said, '-?"[^"]*"?|[^[:space:]"]+', 'g') part);

-- The words of a part, but none of one that is to be taken as it stands: between quotes, or with a minus.
create or replace function words_of_part(part text) returns text[]
    language sql immutable strict parallel safe
    return case when part ~ '^-|"' or part = 'or' then '{}'
        else array_remove(regexp_split_to_array(part, '[^[:alnum:]]+'), '') end;

-- The words that are asked, in their order, each with its place and with that of the part in which it stands.
create or replace function words_asked(said text) returns table (word text, part bigint, number bigint)
    language sql immutable strict parallel safe
begin atomic
    select w.word, p.number, row_number() over (order by p.number, w.number)
    from unnest(public.parts_asked(said)) with ordinality p (part, number)
    cross join lateral unnest(public.words_of_part(p.part)) with ordinality w (word, number);
end;

-- For each word that is asked, without accents and case, the near ones that it may stand for, and for two that follow each other the one
-- that the services of a district have instead: "health care" may stand for "healthcare"; null where none has any. Of the first eight
-- words, so that a search costs no more the longer it is.
create or replace function near_of_words(of_tenant uuid, said text) returns jsonb
    language sql stable strict
begin atomic
    with asked as materialized (select word, part, number from public.words_asked(said) where number <= 8),
    found (word, near) as (
        select word, public.near_words(of_tenant, word) from (select distinct word from asked) one
        union
        select concat_ws(' ', first.word, next.word), array[first.word || next.word]
        from asked first join asked next on next.number = first.number + 1 and next.part <= first.part + 1
        where public.is_said(of_tenant, first.word || next.word))
    select jsonb_object_agg(word, near) from found where near <> '{}';
end;

-- All of some words in a language, or what they may stand for, one by one and two by two.
create or replace function words_or_near(dictionary regconfig, words text[], near jsonb) returns tsquery
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set client_min_messages = warning
as $$
declare
    all_of tsquery := '';
    before tsquery := '';
    word_before text;
    asked text;
    in_one text;
    alternatives tsquery;
    other text;
begin
    foreach asked in array words loop
        alternatives := plainto_tsquery(dictionary, asked);
        if numnode(alternatives) > 0 then
            for other in select jsonb_array_elements_text(near -> asked) loop
                alternatives := alternatives || phraseto_tsquery(dictionary, other);
            end loop;
        end if;
        in_one := near -> (word_before || ' ' || asked) ->> 0;
        if in_one is null then
            all_of := all_of && before;
            before := alternatives;
            word_before := asked;
        else
            all_of := all_of && ((before && alternatives) || plainto_tsquery(dictionary, in_one));
            before := '';
            word_before := null;
        end if;
    end loop;
    return all_of && before;
end
$$;

-- What is asked in a language, each word or what it may stand for.
create or replace function nearly_asked(dictionary regconfig, said text, near jsonb) returns tsquery
    language plpgsql stable strict
    set search_path = pg_catalog, pg_temp
    set client_min_messages = warning
as $$
declare
    one_of tsquery := '';
    all_of tsquery := '';
    following text[] := '{}';
    part text;
    words text[];
begin
    foreach part in array public.parts_asked(said) loop
        words := public.words_of_part(part);
        if cardinality(words) = 1 then
            following := following || words;
            continue;
        end if;
        all_of := all_of && public.words_or_near(dictionary, following, near);
        following := '{}';
        if part = 'or' then
            one_of := one_of || all_of;
            all_of := '';
        else
            all_of := all_of && (websearch_to_tsquery(dictionary, part) || public.words_or_near(dictionary, words, near));
        end if;
    end loop;
    return one_of || (all_of && public.words_or_near(dictionary, following, near));
end
$$;

-- What a person types, without what is no word and no sign of a search: a dash that stands alone, or is longer than a hyphen, a slash, a
-- picture. A hyphen before a word is one: without it.
create or replace function plainly(said text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        regexp_replace(translate(said, '/\–—−', '     '), '[\u2190-\u2BFF\uFE0F\u200D\U0001F000-\U0001FAFF]', ' ', 'g'),
        '(^|[[:space:]])-+(?=[[:space:]]|$)', '\1', 'g');

-- What is asked by words, said in the filter's, with which the listings of a district are compared.
create or replace function with_words_asked(f search_filter, of_tenant uuid) returns search_filter
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
    set client_min_messages = warning
as $$
declare
    near jsonb;
    dictionary text;
begin
    f.said := public.plainly(f.words);
    f.words := public.fold(f.said);
    f.written_in := (select s.dictionaries from public.search_settings s where s.tenant = of_tenant
        order by s.version desc limit 1);
    f.asked := websearch_to_tsquery('english', f.words);
    f.more_asked := public.stems_asked(f.written_in, f.said);
    near := public.near_of_words(of_tenant, f.words);
    f.nearly := f.asked || coalesce(public.nearly_asked('english', f.words, near), '');
    f.more_nearly := f.more_asked;
    if near is not null and f.written_in is not null then
        foreach dictionary in array f.written_in loop
            f.more_nearly := f.more_nearly || public.nearly_asked(dictionary::regconfig, f.words, near);
        end loop;
    end if;
    return f;
end
$$;
