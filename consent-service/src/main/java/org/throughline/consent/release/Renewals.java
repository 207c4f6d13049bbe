package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Renewals that somebody drafted and nobody sent. */
public interface Renewals {
    /**
     * One of them.
     *
     * @param ending the days of the release that it goes on from
     */
    record Unsent(ReleaseId draft, ReleaseId earlier, StudentId student, Period ending) {
        public LocalDate endsOn() {
            return ending.lastDay();
        }

        /** Whether there is a gap already: nothing is permitted until the family has signed. */
        public boolean isOverdue(Instant now) {
            return ending.isOver(now);
        }
    }

    /** Whose earlier release ends first comes first. @param after position of the one to go on behind; null at first */
    Uni<List<Unsent>> unsent(Mutiny.Session session, TenantId tenant, @Nullable String after, int limit);
}
