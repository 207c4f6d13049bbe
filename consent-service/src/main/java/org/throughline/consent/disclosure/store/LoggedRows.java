package org.throughline.consent.disclosure.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.LoggedEntry;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Reads rows of the log, with their personal values. */
@ApplicationScoped
class LoggedRows {
    static final String PERSONAL = "disclosure_subject.personal";

    /** Times as milliseconds: exactly what was committed to. */
    static final String SELECT =
            "select d.id, d.kind, d.decision, cast(extract(epoch from d.recorded_at) * 1000 as bigint), d.entry,"
                    + " s.student, s.personal ";

    private final Encryption encryption;

    LoggedRows(Encryption encryption) {
        this.encryption = encryption;
    }

    /** @param row the columns of {@link #SELECT} */
    LoggedEntry entry(TenantId tenant, @Nullable Object[] row) {
        UUID id = present(row[0], UUID.class);
        return new LoggedEntry(
                id,
                EntryKind.valueOf(present(row[1], String.class)),
                present(row[2], UUID.class),
                Instant.ofEpochMilli(present(row[3], Number.class).longValue()),
                new StudentId(present(row[5], UUID.class)),
                present(row[4], String.class),
                encryption.open(tenant, id, PERSONAL, present(row[6], byte[].class)));
    }

    private static <T> T present(@Nullable Object value, Class<T> type) {
        if (value == null) {
            throw new IllegalArgumentException("a value of a log row is missing");
        }
        return type.cast(value);
    }
}
