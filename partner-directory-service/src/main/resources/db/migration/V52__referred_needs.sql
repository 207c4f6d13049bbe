-- The need that a referral was sent for, as referral-service told it: whose it is is neither told nor kept.
create table referred_need (
    tenant uuid not null,
    referral_id uuid not null,
    domain text not null,
    school text not null,
    tier integer not null check (tier between 1 and 3),
    requested_at timestamptz not null,
    primary key (tenant, referral_id)
);
create index referred_need_by_time on referred_need (tenant, requested_at);
alter table referred_need enable row level security;
alter table referred_need force row level security;
create policy referred_need_tenant on referred_need
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update, delete on referred_need to ${app};
