-- A link may have been wrong: that an organization is no agency any more is an act like the others, with its reason.
alter table agency_link
    alter column agency_id drop not null,
    add column reason text,
    add constraint agency_link_reason check ((agency_id is null) = (reason is not null));
