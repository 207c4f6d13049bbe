-- V30 and V50 name a setting of pg_trgm in a function, which only a session may that has loaded its library. V30 loads it; V50
-- does not, and is another session's where a database of before it is migrated.
do $$
begin
    if to_regprocedure('extensions.word_similarity(text, text)') is not null then
        perform extensions.word_similarity('', '');
    end if;
end
$$;
