-- Who discloses, as the signer knows them, and the event with which a release ends where no day does, or before it does.
alter table release add column discloser_name text;
alter table release add column ends_with text;
