package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.link.Link;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Loads what the holder of an opened link is before. */
@ApplicationScoped
public class VisitSigning {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Signings signings;
    private final Releases releases;
    private final Subjects subjects;
    private final Clock clock;

    public VisitSigning(
            Transactions transactions,
            Tenants tenants,
            Signings signings,
            Releases releases,
            Subjects subjects,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.signings = signings;
        this.releases = releases;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The language that the link's holder was written to in. */
    public Uni<Language> language(Link link) {
        return transactions.forTenant(
                link.tenant(), session -> signings.find(session, link.tenant(), new SigningId(link.subject()))
                        .map(Signing::language));
    }

    public Uni<Visit> visit(Link link) {
        return transactions.forTenant(link.tenant(), session -> visit(session, link, null));
    }

    /** In a transaction that is already open; fails with {@link SigningRefused} when the signing is closed. */
    Uni<Visit> visit(Mutiny.Session session, Link link, @Nullable Language language) {
        return tenants.byId(session, link.tenant())
                .chain(district -> signings.find(session, link.tenant(), new SigningId(link.subject()))
                        .invoke(VisitSigning::requireOpen)
                        .chain(signing -> visit(session, district, signing, language)));
    }

    private static void requireOpen(Signing signing) {
        if (!signing.isOpen()) {
            throw new SigningRefused(SigningRefused.Why.TOO_LATE);
        }
    }

    private Uni<Visit> visit(Mutiny.Session session, Tenant district, Signing signing, @Nullable Language language) {
        Texts texts = Texts.in(language == null ? signing.language() : language);
        return releases(session, district, signing)
                .invoke(VisitSigning::requireSome)
                .chain(found -> reader(session, district, signing)
                        .map(reader -> Document.of(signing.intent(), found, reader, texts)))
                .map(document -> new Visit(district, signing, document, clock.instant()));
    }

    private Uni<Reader> reader(Mutiny.Session session, Tenant district, Signing signing) {
        return subjects.one(session, district.id(), signing.student())
                .map(subject -> Reader.byLink(signing.attendee(), subject, district, clock.instant()));
    }

    private static void requireSome(List<Release> waiting) {
        if (waiting.isEmpty()) {
            throw new SigningRefused(SigningRefused.Why.TOO_LATE);
        }
    }

    private Uni<List<Release>> releases(Mutiny.Session session, Tenant district, Signing signing) {
        Instant now = clock.instant();
        return releases.all(session, district.id(), signing.releases()).map(found -> signing.concerned(found, now));
    }
}
