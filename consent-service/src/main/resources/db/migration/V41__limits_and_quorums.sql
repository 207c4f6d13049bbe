-- How long a release may last, where a rule says so: an ISO 8601 span.
alter table rule_entry add column longest text;

-- When one of those who signed took their own part back, where the rule asks for the word of each.
alter table release add column taken_back_at timestamptz;
alter table release add column cosignature_taken_back_at timestamptz;
grant update (taken_back_at, cosignature_taken_back_at) on release to ${app};
