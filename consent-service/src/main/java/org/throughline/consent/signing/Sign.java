package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.CaseFile;
import org.throughline.consent.decision.CaseFiles;
import org.throughline.consent.decision.SignerRule;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseRefused;
import org.throughline.consent.release.Releases;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signers;
import org.throughline.consent.release.TermLimit;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.tenancy.TenantId;

/** What a yes or a no does to one release; a yes leaves its evidence. */
@ApplicationScoped
class Sign {
    private final Releases releases;
    private final CaseFiles files;
    private final ChangeRelease change;
    private final Signings signings;
    private final Clock clock;

    Sign(Releases releases, CaseFiles files, ChangeRelease change, Signings signings, Clock clock) {
        this.releases = releases;
        this.files = files;
        this.change = change;
        this.signings = signings;
        this.clock = clock;
    }

    /** The server's time counts: nothing is back-dated. */
    Uni<Void> sign(Mutiny.Session session, Visit visit, ReleaseId id, @Nullable Reading reading) {
        Instant now = clock.instant();
        TenantId tenant = visit.district().id();
        Signing signing = visit.signing();
        return releases.find(session, tenant, id)
                .chain(release -> files.about(session, tenant, List.of(release.terms()))
                        .map(file -> signed(release, visit, file, now)))
                .chain(signed -> change.apply(session, tenant, signed, signing.visitor()))
                .chain(release ->
                        signings.keep(session, tenant, new Evidence(release, signing, visit.document(), reading, now)));
    }

    private static ReleaseChange signed(Release release, Visit visit, CaseFile file, Instant now) {
        Signing signing = visit.signing();
        Signature given = new Signature(signing.signer(), now, signing.authentication());
        return signed(release, given, file, now, visit.district().zone());
    }

    /** By the law of the records and the rules of the state, whichever way the signature came. */
    static ReleaseChange signed(Release release, Signature given, CaseFile file, Instant now, ZoneId zone) {
        requireShortEnough(release, file.rules(), now);
        return SignerRule.now(release.terms(), file, now, zone)
                .required()
                .map(required -> release.hearing(file.subject(), now).sign(given, required))
                .orElseThrow(() -> new SigningRefused(SigningRefused.Why.STATE_RULE_UNCONFIGURED));
    }

    /** Whoever would sign may, by the law of the records and the rules of the state of that moment. */
    static void requireAuthority(SignerRule rule, HolderId signer) {
        Signers required =
                rule.required().orElseThrow(() -> new SigningRefused(SigningRefused.Why.STATE_RULE_UNCONFIGURED));
        if (!required.admits(signer, rule.file().subject(), rule.at(), rule.zone())) {
            throw new ReleaseRefused(new Refused(Refusal.SIGNER_NOT_AUTHORIZED, Set.of()));
        }
    }

    /** Also what was drafted, or sent, before there was such a rule. */
    static void requireShortEnough(Release release, RuleBook rules, Instant now) {
        if (!TermLimit.of(release, rules, now).admits(release.terms().period())) {
            throw new SigningRefused(SigningRefused.Why.TERM_TOO_LONG);
        }
    }

    Uni<Void> decline(Mutiny.Session session, Visit visit, ReleaseId id) {
        TenantId tenant = visit.district().id();
        Instant now = clock.instant();
        return releases.find(session, tenant, id)
                .chain(release -> change.apply(
                        session, tenant, release.decline(now), visit.signing().visitor()))
                .replaceWithVoid();
    }
}
