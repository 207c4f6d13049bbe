package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.rule.Rules;
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

    Uni<Hearing> of(Mutiny.Session session, TenantId tenant, Release release, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, release.terms().period().zone());
        return subjects.one(session, tenant, release.terms().student()).chain(subject -> rules.of(session, tenant)
                .map(book -> release.hearing(subject, RevocationQuorum.on(today, book), now)));
    }
}
