package org.throughline.consent.signing;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
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
                .chain(found -> told(session, district, signing, found, texts))
                .map(told -> Document.of(signing.intent(), told))
                .map(document -> new Visit(district, signing, document, clock.instant()));
    }

    /** Of each student by what the signer may sign for that one. */
    private Uni<List<Narration>> told(
            Mutiny.Session session, Tenant district, Signing signing, List<Release> found, Texts texts) {
        return subjects.find(session, district.id(), students(found))
                .invoke(known -> requireReached(signing, known.values()))
                .map(known -> found.stream()
                        .map(release -> new Narration(release, reader(district, signing, release, known), texts))
                        .toList());
    }

    /** Whoever holds what came off the file is not who was asked, and a code that went there shows nothing any more. */
    private static void requireReached(Signing signing, Collection<Subject> known) {
        if (!signing.isReached(known)) {
            throw new SigningRefused(SigningRefused.Why.CONTACT_RETIRED);
        }
    }

    static Set<StudentId> students(List<Release> releases) {
        return releases.stream().map(release -> release.terms().student()).collect(toSet());
    }

    private Reader reader(Tenant district, Signing signing, Release release, Map<StudentId, Subject> known) {
        StudentId student = release.terms().student();
        Subject subject = known.getOrDefault(student, Subject.unknown(student));
        return Reader.byLink(signing.attendee(student), subject, district, clock.instant());
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
