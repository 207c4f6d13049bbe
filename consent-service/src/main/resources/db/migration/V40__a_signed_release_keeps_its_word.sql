-- Its terms cannot be changed at all: nobody but the owner has the right to. What it covers only shrinks, who signed stays
-- who signed, and what has ended stays ended, whatever statement would have it otherwise.
create function release_keeps_its_word() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as $$
begin
    if new.status <> old.status and old.status in ('DECLINED', 'LAPSED', 'EXPIRED', 'REVOKED', 'SUPERSEDED', 'VOIDED') then
        raise check_violation using message = 'a release that has ended stays as it ended';
    end if;
    if old.signer is not null and not (
        new.categories <@ old.categories and new.withdrawn @> old.withdrawn
        and (new.signer, new.signed_at, new.authentication)
            is not distinct from (old.signer, old.signed_at, old.authentication)) then
        raise check_violation using message = 'a signed release only shrinks';
    end if;
    if old.cosigner is not null and (new.cosigner, new.cosigned_at, new.coauthentication)
            is distinct from (old.cosigner, old.cosigned_at, old.coauthentication) then
        raise check_violation using message = 'a signed release only shrinks';
    end if;
    return new;
end
$$;
create trigger release_keeps_its_word before update on release
    for each row execute function release_keeps_its_word();
