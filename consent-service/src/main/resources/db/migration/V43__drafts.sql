-- Drafts are few beside what was signed: those that go on from another release are looked for again and again.
create index release_draft on release (tenant, id) where status = 'DRAFT';
