-- Who gives an account its first rights: of several who invite one person at the same time, at whichever instance, one. A turn is
-- held until it is done or given back; one whose holder came to nothing ends by itself. As with acts, neither names nor addresses
-- are here.
create table person_invitation (
    tenant uuid not null,
    organization uuid,
    person uuid not null,
    holder uuid not null,
    roles text[] not null,
    schools text[] not null,
    held_until timestamptz not null,
    done boolean not null default false,
    primary key (tenant, person)
);
alter table person_invitation enable row level security;
alter table person_invitation force row level security;
create policy person_invitation_tenant on person_invitation
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and coalesce(organization::text, '') = coalesce(current_setting('throughline.organization', true), ''))
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and coalesce(organization::text, '') = coalesce(current_setting('throughline.organization', true), ''));
grant select, insert, update on person_invitation to ${app};
