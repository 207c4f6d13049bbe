package org.throughline.kit.retention;

/** Which rows are old. The policies of row-level security say the same once more, and let no others be removed. */
enum OldRows {
    IDEMPOTENCY_KEYS("delete from idempotency_key where created_at < now() - interval '7 days'"),
    LINKS("delete from signed_link where expires_at < now() - interval '180 days'"),
    MAILS("delete from mail_outbox where state <> 'WAITING' and ended_at < now() - interval '90 days'");

    private final String removal;

    OldRows(String removal) {
        this.removal = removal;
    }

    String removal() {
        return removal;
    }
}
