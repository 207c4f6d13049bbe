package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.CaseFile;
import org.throughline.consent.decision.CaseFiles;
import org.throughline.consent.decision.SignerRule;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.release.Terms;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** Takes the releases to the state in which this signer may sign them, or none of them. */
@ApplicationScoped
class SendReleases {
    private final Releases releases;
    private final Tenants tenants;
    private final CaseFiles files;
    private final ChangeRelease change;
    private final Clock clock;

    SendReleases(Releases releases, Tenants tenants, CaseFiles files, ChangeRelease change, Clock clock) {
        this.releases = releases;
        this.tenants = tenants;
        this.files = files;
        this.change = change;
        this.clock = clock;
    }

    Uni<List<Release>> send(Mutiny.Session session, Caller by, Wish wish) {
        TenantId tenant = by.requireTenant();
        return releases.all(session, tenant, wish.releases())
                .invoke(found -> requireSignable(found, wish))
                .call(found -> tenants.byId(session, tenant)
                        .chain(district -> requireAuthority(session, district, wish, found)))
                .call(found -> sendDrafts(session, by, found));
    }

    /** Who reads of several students must be able to tell which permission is about whom. */
    static void requireNames(List<Release> found, Persons persons) {
        Set<StudentId> students = VisitSigning.students(found);
        if (students.size() > 1 && students.stream().anyMatch(student -> !persons.names(student))) {
            throw new SigningRefused(Why.SEVERAL_STUDENTS);
        }
    }

    private static void requireSignable(List<Release> found, Wish wish) {
        requireNames(found, wish.persons());
        if (!found.stream().allMatch(release -> release.status().awaitsSignature())) {
            throw new SigningRefused(Why.NOT_TO_BE_SIGNED);
        }
    }

    /** Of each instrument: one visit may carry what the parent signs and not what only the student may. */
    private Uni<Void> requireAuthority(Mutiny.Session session, Tenant district, Wish wish, List<Release> found) {
        List<Terms> instruments = found.stream().map(Release::terms).toList();
        return files.behind(session, district.id(), instruments)
                .invoke(loaded -> found.forEach(release ->
                        requireAuthority(release, loaded.of(release.terms().student()), district, wish)))
                .replaceWithVoid();
    }

    private void requireAuthority(Release release, CaseFile file, Tenant district, Wish wish) {
        Instant now = clock.instant();
        Sign.requireShortEnough(release, file.rules(), now);
        Sign.requireAuthority(SignerRule.now(release.terms(), file, now, district.zone()), wish.signer());
    }

    /** What was sent before stays so. */
    private Uni<Void> sendDrafts(Mutiny.Session session, Caller by, List<Release> found) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(found)
                .filter(release -> release.status().isDraft())
                .onItem()
                .transformToUniAndConcatenate(
                        release -> change.apply(session, by.requireTenant(), release.send(now), Actor.of(by)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
