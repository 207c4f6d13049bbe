-- What is needed for a while only. The policies alone say which rows the relay's role may remove: for that role,
-- "delete from" one of these tables removes what is old.

-- A link that ended long ago: until then its page can say that it has expired, or was used.
create policy signed_link_expiry on signed_link for delete to ${relay} using (expires_at < now() - interval '180 days');
create index signed_link_expiry on signed_link (expires_at);
grant delete on signed_link to ${relay};

-- A mail that was sent or given up: address and contents were erased then, what is left says when it went.
drop policy mail_outbox_relay on mail_outbox;
create policy mail_outbox_due on mail_outbox for select to ${relay} using (true);
create policy mail_outbox_claim on mail_outbox for update to ${relay} using (true) with check (true);
create policy mail_outbox_expiry on mail_outbox for delete to ${relay}
    using (state <> 'WAITING' and ended_at < now() - interval '90 days');
create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'WAITING';
grant delete on mail_outbox to ${relay};

-- An idempotency key of more than a week: its policy is there already.
create index idempotency_key_created on idempotency_key (created_at);
