package org.throughline.consent.copy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.disclosure.AccountForDisclosures;
import org.throughline.consent.disclosure.Accounting;
import org.throughline.consent.disclosure.AccountingWish;
import org.throughline.consent.disclosure.LegalView;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.request.RightsRequest;
import org.throughline.consent.request.RightsRequests;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.SignedCopies;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Puts together what a rights holder asked a copy of: as much of it as that person may see. */
@ApplicationScoped
public class GiveCopyOfDisclosed {
    private final Transactions transactions;
    private final RightsRequests requests;
    private final AccountForDisclosures accounting;
    private final SignedCopies signed;

    public GiveCopyOfDisclosed(
            Transactions transactions, RightsRequests requests, AccountForDisclosures accounting, SignedCopies signed) {
        this.transactions = transactions;
        this.requests = requests;
        this.accounting = accounting;
        this.signed = signed;
    }

    /** Fails with {@link NotAskedFor} for a request of another kind, and where the asker's rights have ended. */
    public Uni<CopyOfDisclosed> give(Caller by, UUID request) {
        return transactions
                .as(by, session -> requests.find(session, by.requireTenant(), request))
                .invoke(GiveCopyOfDisclosed::requireCopy)
                .chain(asked -> accounting
                        .account(by, AccountingWish.whole(LegalView.CONSENTED, asked.student(), asked.requestedBy()))
                        .chain(told -> withReleases(by, asked, told)));
    }

    private static void requireCopy(RightsRequest asked) {
        if (!asked.kind().isForCopy()) {
            throw new NotAskedFor();
        }
    }

    private Uni<CopyOfDisclosed> withReleases(Caller by, RightsRequest asked, Accounting told) {
        return transactions
                .as(by, session -> proofs(session, by.requireTenant(), releases(told)))
                .map(proofs -> new CopyOfDisclosed(asked, told, proofs));
    }

    private static List<ReleaseId> releases(Accounting told) {
        return told.lines().stream()
                .flatMap(line -> line.entry().codes().given().stream())
                .flatMap(given -> Optional.ofNullable(given.release()).stream())
                .distinct()
                .map(ReleaseId::new)
                .toList();
    }

    private Uni<List<Proof>> proofs(Mutiny.Session session, TenantId tenant, List<ReleaseId> releases) {
        return Multi.createFrom()
                .iterable(releases)
                .onItem()
                .transformToUniAndConcatenate(release -> signed.proofs(session, tenant, release))
                .onItem()
                .<Proof>disjoint()
                .collect()
                .asList();
    }
}
