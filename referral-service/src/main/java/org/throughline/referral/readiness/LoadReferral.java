package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.intake.FindOnHand;
import org.throughline.referral.intake.OnHand;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.Referral;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.lifecycle.Referrals;

/** Loads what of a referral's readiness this service itself knows. */
@ApplicationScoped
class LoadReferral {

    private final Transactions transactions;
    private final Referrals referrals;
    private final Families families;
    private final FindOnHand onHand;

    LoadReferral(Transactions transactions, Referrals referrals, Families families, FindOnHand onHand) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.families = families;
        this.onHand = onHand;
    }

    /** The referral, its student's family, and what is at hand for its service. */
    record Loaded(Filed filed, Family family, OnHand onHand) {

        boolean isDraft() {
            return filed.referral().status() == ReferralStatus.DRAFT;
        }
    }

    /** Fails with 404 for a referral of another school. */
    Uni<Loaded> load(Caller caller, ReferralId id) {
        return transactions.as(caller, session -> referrals
                .find(session, id)
                .invoke(filed -> SchoolScope.of(caller).require(filed.referral().schoolSourcedId()))
                .chain(filed -> family(session, filed)));
    }

    private Uni<Loaded> family(Mutiny.Session session, Filed filed) {
        Referral referral = filed.referral();
        return families.family(session, filed.tenant(), referral.student()).chain(family -> onHand.find(
                        session, filed.tenant(), family, referral.ask().service())
                .map(found -> new Loaded(filed, family, found)));
    }
}
