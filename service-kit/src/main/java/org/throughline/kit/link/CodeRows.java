package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The statements on the code of a link: the columns {@code code_*} of {@code signed_link}. */
final class CodeRows {

    private CodeRows() {}

    /** A try that is already counted as a failure, before anybody looks whether it is one. */
    static final class SpentTry {

        private final byte[] mac;
        private final int failures;

        private SpentTry(Object[] row) {
            this.mac = (byte[]) row[0];
            this.failures = ((Number) row[1]).intValue();
        }

        byte[] mac() {
            return mac;
        }

        int failures() {
            return failures;
        }
    }

    static Uni<Integer> replace(Mutiny.Session session, CodeScope scope, byte[] mac, Instant end, Instant now) {
        return session.createNativeQuery(
                        """
                        update signed_link set code_mac = ?3, code_expires_at = ?4
                        where tenant = ?1 and id = ?2 and code_failures < ?5
                            and consumed_at is null and expires_at > ?6""")
                .setParameter(1, scope.tenant().value())
                .setParameter(2, scope.link().value())
                .setParameter(3, mac)
                .setParameter(4, LinkRows.at(end))
                .setParameter(5, OneTimeCodes.TRIES)
                .setParameter(6, LinkRows.at(now))
                .executeUpdate();
    }

    /** One statement: parallel tries queue up at the row, and each sees what the one before it spent. */
    static Uni<@Nullable SpentTry> spendTry(Mutiny.Session session, CodeScope scope, Instant now) {
        return session.createNativeQuery(
                        """
                        update signed_link set code_failures = code_failures + 1
                        where tenant = ?1 and id = ?2 and code_failures < ?3
                            and code_mac is not null and code_expires_at > ?4
                            and consumed_at is null and expires_at > ?4
                        returning code_mac, code_failures""",
                        Object[].class)
                .setParameter(1, scope.tenant().value())
                .setParameter(2, scope.link().value())
                .setParameter(3, OneTimeCodes.TRIES)
                .setParameter(4, LinkRows.at(now))
                .getSingleResultOrNull()
                .map(row -> row == null ? null : new SpentTry(row));
    }

    static Uni<Integer> accept(Mutiny.Session session, CodeScope scope) {
        return session.createNativeQuery(
                        """
                        update signed_link set code_mac = null, code_expires_at = null, code_failures = 0
                        where tenant = ?1 and id = ?2""")
                .setParameter(1, scope.tenant().value())
                .setParameter(2, scope.link().value())
                .executeUpdate();
    }

    static Uni<@Nullable Integer> failures(Mutiny.Session session, CodeScope scope) {
        return session.createNativeQuery(
                        "select code_failures from signed_link where tenant = ?1 and id = ?2", Integer.class)
                .setParameter(1, scope.tenant().value())
                .setParameter(2, scope.link().value())
                .getSingleResultOrNull();
    }

    /** Why no try could be spent. */
    static Uni<CodeCheck> refusal(Mutiny.Session session, CodeScope scope, Instant now) {
        return session.createNativeQuery(
                        """
                        select code_failures, coalesce(code_expires_at <= ?3, false) from signed_link
                        where tenant = ?1 and id = ?2""",
                        Object[].class)
                .setParameter(1, scope.tenant().value())
                .setParameter(2, scope.link().value())
                .setParameter(3, LinkRows.at(now))
                .getSingleResultOrNull()
                .map(CodeRows::refusal);
    }

    private static CodeCheck refusal(Object @Nullable [] row) {
        if (row != null && ((Number) row[0]).intValue() >= OneTimeCodes.TRIES) {
            return new CodeCheck.Locked();
        }
        return row != null && (Boolean) row[1] ? new CodeCheck.Expired() : new CodeCheck.NoCode();
    }
}
