-- Another agency may stand in an agency's place. The act is the row's: who decided, when, and where that is filed.
alter table agency drop constraint agency_state_check;
alter table agency
    add constraint agency_state_check check (state in ('PROPOSED', 'VERIFIED', 'SUCCEEDED')),
    add column successor_id uuid,
    add column succession_kind text,
    add column succession_evidence text,
    add column succession_by text,
    add column succession_at timestamptz,
    add constraint agency_succession check (
        num_nonnulls(successor_id, succession_kind, succession_evidence, succession_by, succession_at)
            = case when state = 'SUCCEEDED' then 5 else 0 end),
    add constraint agency_successor check (successor_id <> id);
create policy agency_succeeded on agency for select using (state = 'SUCCEEDED');
grant update (successor_id, succession_kind, succession_evidence, succession_by, succession_at) on agency to ${app};

-- The relay's role finds which links are left behind, and nothing else of either table.
create index agency_link_by_agency on agency_link (agency_id);
create policy agency_link_relay on agency_link for select to ${relay} using (true);
grant select (id, state) on agency to ${relay};
grant select (tenant, organization_id, version, agency_id) on agency_link to ${relay};
