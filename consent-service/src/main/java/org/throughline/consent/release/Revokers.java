package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.rule.Rules;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.TenantId;

/** Who is heard when a release is taken back, and whose word is enough. */
@ApplicationScoped
class Revokers {
    private final Subjects subjects;
    private final Rules rules;

    Revokers(Subjects subjects, Rules rules) {
        this.subjects = subjects;
        this.rules = rules;
    }

    /** Those of one release, at a moment. */
    record Heard(Release release, Subject subject, RevocationQuorum quorum, Instant now) {
        /** @param categories empty for the whole */
        ReleaseChange revoked(Set<Category> categories, RevocationReceipt receipt) {
            boolean whole = categories.isEmpty()
                    || categories.equals(release.terms().scope().categories());
            return whole
                    ? release.revoke(receipt, quorum, subject, now)
                    : release.withdraw(categories, receipt, subject, now);
        }
    }

    Uni<Heard> of(Mutiny.Session session, TenantId tenant, Release release, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, release.terms().period().zone());
        return subjects.one(session, tenant, release.terms().student()).chain(subject -> rules.of(session, tenant)
                .map(book -> new Heard(release, subject, RevocationQuorum.on(today, book), now)));
    }
}
