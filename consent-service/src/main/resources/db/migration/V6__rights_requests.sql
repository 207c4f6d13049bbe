-- What families ask of their records, and by when they are answered.
create table rights_request (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    kind text not null,
    requested_by uuid not null,
    received_on date not null,
    due_on date not null,
    status text not null,
    reference text, -- of the reason for the delay, or of the answer; never its text
    noted_by text not null,
    version bigint not null,
    primary key (tenant, id)
);
create index rights_request_due on rights_request (tenant, due_on, id);
grant select, insert on rights_request to ${app};
grant update (due_on, status, reference, version) on rights_request to ${app};

alter table rights_request enable row level security;
alter table rights_request force row level security;
create policy rights_request_tenant on rights_request
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
