-- That an assessment was a mistake: an act beside it, because no assessment is ever written again. One for each is all there is.
create table needs_withdrawal (
    tenant uuid not null,
    assessment_id uuid not null,
    reason text not null,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null,
    primary key (tenant, assessment_id),
    foreign key (tenant, assessment_id) references needs_assessment (tenant, id)
);
alter table needs_withdrawal enable row level security;
alter table needs_withdrawal force row level security;
create policy needs_withdrawal_tenant on needs_withdrawal
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on needs_withdrawal to ${app};
