-- When the signer was reminded of an open signing: once.
alter table signing add column reminded_at timestamptz;
grant update (reminded_at) on signing to ${app};
create index signing_open on signing (expires_at) where outcome is null;

-- The job asks as the relay which signings are due, then works as the application with that tenant. It sees no contact.
grant select (tenant, id, expires_at, reminded_at, outcome) on signing to ${relay};
create policy signing_relay on signing for select to ${relay} using (true);
