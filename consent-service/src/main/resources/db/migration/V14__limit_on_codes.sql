-- How many codes a link has asked for, and when the last was sent.
alter table signing add column codes_sent integer not null default 0;
alter table signing add column code_sent_at timestamptz;
grant update (codes_sent, code_sent_at) on signing to ${app};
