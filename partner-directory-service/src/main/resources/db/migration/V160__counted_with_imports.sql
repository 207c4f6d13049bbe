-- PostgreSQL counts its tables a minute after they have changed. Until then it plans for the directory that was there before: for an
-- empty one, after the first import. A large import has them counted in its own transaction, so that who reads what it brought
-- finds it as quickly as later. Where somebody else is counting just now, it is left to him.
create function count_directory_anew() returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '2s'
as $$
begin
    analyze public.hsds_record, public.hsds_nesting, public.service_listing, public.service_spot, public.service_hours,
        public.capacity_report, public.search_word;
    return true;
exception
    when lock_not_available then
        return false;
end
$$;
revoke all on function count_directory_anew() from public;
grant execute on function count_directory_anew() to ${app};
