package org.throughline.referral.agencylink;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.link.Link;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.disclosure.Category;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Question.Mode;
import org.throughline.referral.family.Families;
import org.throughline.referral.inbox.Disclosed;
import org.throughline.referral.inbox.Dossier;
import org.throughline.referral.inbox.Inbox;
import org.throughline.referral.inbox.InboxEntry;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.Referrals;

/** What the holder of an opened link is shown: the summary without identity, if it may be disclosed at this moment. */
@ApplicationScoped
public class ReadSummary {

    private final Transactions transactions;
    private final Referrals referrals;
    private final Families families;
    private final Inbox inbox;
    private final Disclosures disclosures;

    public ReadSummary(
            Transactions transactions, Referrals referrals, Families families, Inbox inbox, Disclosures disclosures) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.families = families;
        this.inbox = inbox;
        this.disclosures = disclosures;
    }

    /** Where the referral stands, and the summary; empty when it is not available. */
    public record Shown(InboxEntry entry, Optional<Disclosed.Summary> summary) {}

    /** Loads, closes the transaction, asks for the summary alone. */
    public Uni<Shown> read(Link link) {
        return transactions
                .forTenant(link.tenant(), session -> load(session, link))
                .chain(this::decide);
    }

    private Uni<Dossier> load(Mutiny.Session session, Link link) {
        return referrals
                .find(session, new ReferralId(link.subject()))
                .chain(filed -> inbox.district(session, link.tenant())
                        .map(district -> new InboxEntry(filed, district.code(), district.name())))
                .chain(entry -> families.family(
                                session, link.tenant(), entry.filed().referral().student())
                        .map(family -> new Dossier(entry, family)));
    }

    private Uni<Shown> decide(Dossier dossier) {
        return disclosures
                .ask(question(dossier.entry().filed()), dossier.records().only(Category.REFERRAL_SUMMARY))
                .map(permit -> Disclosed.of(dossier, permit))
                .map(disclosed -> new Shown(dossier.entry(), Optional.ofNullable(disclosed.summary())));
    }

    private static Question question(Filed filed) {
        return new Question(
                filed.tenant(),
                Objects.requireNonNull(filed.referral().addressee()).agency(),
                Optional.empty(),
                Mode.IMMEDIATE);
    }
}
