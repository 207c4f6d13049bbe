package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Makes the copy of a signature once, from its evidence, and keeps it: what is given later is what was given first. */
@ApplicationScoped
class MakeCopy {
    private final Transactions transactions;
    private final SignedCopies copies;
    private final Releases releases;
    private final CopyPress press;

    MakeCopy(Transactions transactions, SignedCopies copies, Releases releases, CopyPress press) {
        this.transactions = transactions;
        this.copies = copies;
        this.releases = releases;
        this.press = press;
    }

    /** Opens transactions of its own: nothing is printed while one is open. */
    Uni<SignedCopy> copy(TenantId tenant, Proof proof) {
        return found(tenant, proof)
                .chain(found -> found.map(copy -> Uni.createFrom().item(copy)).orElseGet(() -> made(tenant, proof)));
    }

    private Uni<Optional<SignedCopy>> found(TenantId tenant, Proof proof) {
        return transactions.forTenant(tenant, session -> copies.find(session, tenant, proof));
    }

    private Uni<SignedCopy> made(TenantId tenant, Proof proof) {
        return transactions
                .forTenant(tenant, session -> releases.find(session, tenant, proof.release()))
                .chain(release -> printed(release, proof))
                .call(copy -> transactions.forTenant(tenant, session -> copies.keep(session, tenant, copy)))
                .chain(() -> found(tenant, proof))
                .map(Optional::orElseThrow);
    }

    private Uni<SignedCopy> printed(Release release, Proof proof) {
        return press.print(proof, release.terms().period().zone())
                .map(pdf -> new SignedCopy(proof.release(), proof.signatory().id(), pdf));
    }
}
