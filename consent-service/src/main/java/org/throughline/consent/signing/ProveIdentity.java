package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.link.CodeCheck;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.NewCode;
import org.throughline.kit.link.OneTimeCodes;
import org.throughline.kit.mail.MailOutbox;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** The second proof of who signs: a code to the other contact point, for this very document. */
@ApplicationScoped
public class ProveIdentity {
    private final Transactions transactions;
    private final VisitSigning visits;
    private final Signings signings;
    private final OneTimeCodes codes;
    private final MailOutbox mails;
    private final CodeAllowance allowance;
    private final Clock clock;

    public ProveIdentity(
            Transactions transactions,
            VisitSigning visits,
            Signings signings,
            OneTimeCodes codes,
            MailOutbox mails,
            CodeAllowance allowance,
            Clock clock) {
        this.transactions = transactions;
        this.visits = visits;
        this.signings = signings;
        this.codes = codes;
        this.mails = mails;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** Sends a code for the document in the language that the signer reads. */
    public Uni<NewCode> sendCode(Link link, Language language) {
        return transactions.forTenant(link.tenant(), session -> visits.visit(session, link, language)
                .invoke(this::requireAllowance)
                .chain(visit -> sendCode(session, visit)));
    }

    private void requireAllowance(Visit visit) {
        Optional<SigningRefused.Why> refusal =
                allowance.refusal(visit.signing().progress().codes(), visit.at());
        if (refusal.isPresent()) {
            throw new SigningRefused(refusal.get());
        }
    }

    private Uni<NewCode> sendCode(Mutiny.Session session, Visit visit) {
        return codes.issue(session, visit.scope())
                .call(issued -> issued instanceof NewCode.Issued code
                        ? mailed(session, visit, code)
                        : Uni.createFrom().voidItem());
    }

    private Uni<?> mailed(Mutiny.Session session, Visit visit, NewCode.Issued code) {
        TenantId tenant = visit.district().id();
        Texts texts = Texts.in(visit.document().language());
        return signings.codeSent(session, tenant, visit.signing().id(), visit.document(), visit.at())
                .chain(() -> mails.append(
                        session,
                        tenant,
                        Mails.code(
                                visit.signing().present(),
                                code.code(),
                                visit.district().name(),
                                texts)));
    }

    /** Checks a code as it was typed; a spent try stays spent. */
    public Uni<CodeCheck> check(Link link, String typed) {
        return visits.visit(link)
                .chain(visit -> codes.verify(visit.scope(), typed))
                .call(check -> check instanceof CodeCheck.Accepted
                        ? verified(link)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> verified(Link link) {
        return transactions.forTenant(
                link.tenant(),
                session -> signings.verified(session, link.tenant(), new SigningId(link.subject()), clock.instant()));
    }
}
