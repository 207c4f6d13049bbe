-- The relay's role finds which agencies wait for the operator, and under which district; nothing of what they are called.
create policy agency_relay on agency for select to ${relay} using (true);
grant select (tenant, awaits_verification) on agency to ${relay};
create index agency_awaiting on agency (id) where awaits_verification;
create index agency_by_name on agency (name, id);
