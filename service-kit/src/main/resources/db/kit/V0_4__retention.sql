-- What is needed for a while only. The policies say from when on the relay's role may remove a row, and of which rows it
-- sees that they are old; so a mistake in the statement that removes them removes nothing else.

-- A link that ended long ago: until then its page can say that it has expired, or was used.
create policy signed_link_age on signed_link for select to ${relay} using (true);
create policy signed_link_expiry on signed_link for delete to ${relay} using (expires_at < now() - interval '180 days');
create index signed_link_expiry on signed_link (expires_at);
grant select (expires_at), delete on signed_link to ${relay};

-- A mail that was sent or given up: address and contents were erased then, what is left says when it went.
drop policy mail_outbox_relay on mail_outbox;
create policy mail_outbox_due on mail_outbox for select to ${relay} using (true);
create policy mail_outbox_claim on mail_outbox for update to ${relay} using (true) with check (true);
create policy mail_outbox_expiry on mail_outbox for delete to ${relay}
    using (state <> 'WAITING' and ended_at < now() - interval '90 days');
create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'WAITING';
grant select (ended_at), delete on mail_outbox to ${relay};

create index idempotency_key_created on idempotency_key (created_at);
