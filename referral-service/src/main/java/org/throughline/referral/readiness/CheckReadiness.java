package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Question.Mode;
import org.throughline.referral.disclosure.Records;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.Student;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.lifecycle.Referrals;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.Services;

/** Asks everybody who has a say whether a referral can be sent. Nothing is disclosed by asking. */
@ApplicationScoped
public class CheckReadiness {

    private final Transactions transactions;
    private final Referrals referrals;
    private final Families families;
    private final Services services;
    private final Disclosures disclosures;

    public CheckReadiness(
            Transactions transactions,
            Referrals referrals,
            Families families,
            Services services,
            Disclosures disclosures) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.families = families;
        this.services = services;
        this.disclosures = disclosures;
    }

    /** The referral and family as they were judged, and what was found. */
    public record Checked(Filed filed, Family family, Optional<PartnerService> service, Optional<Permit> permit) {

        public Readiness readiness() {
            return Readiness.of(new Situation(unmet(), service, permit));
        }

        private Set<Piece> unmet() {
            Set<Piece> unmet = EnumSet.noneOf(Piece.class);
            if (filed.referral().status() != ReferralStatus.DRAFT) {
                unmet.add(Piece.DRAFT);
            }
            Student student = family.student();
            if (!student.enrolled()) {
                unmet.add(Piece.STUDENT_ENROLLED);
            }
            if (student.birthDate() == null) {
                unmet.add(Piece.BIRTH_DATE);
            }
            if (!family.hasSigner()) {
                unmet.add(family.lacksEvidence() ? Piece.EVIDENCE_OF_AUTHORITY : Piece.SIGNER);
            }
            return unmet;
        }
    }

    /** Loads, closes the transaction, asks. Fails with 404 for a referral of another school. */
    public Uni<Checked> check(Caller caller, ReferralId id) {
        return transactions
                .as(caller, session -> load(session, caller, id))
                .chain(this::askDirectory)
                .chain(this::askConsent);
    }

    private Uni<Checked> load(Mutiny.Session session, Caller caller, ReferralId id) {
        return referrals
                .find(session, id)
                .invoke(filed -> SchoolScope.of(caller).require(filed.referral().schoolSourcedId()))
                .chain(filed -> families.family(
                                session, filed.tenant(), filed.referral().student())
                        .map(family -> new Checked(filed, family, Optional.empty(), Optional.empty())));
    }

    private Uni<Checked> askDirectory(Checked loaded) {
        return services.find(
                        loaded.filed().tenant(), loaded.filed().referral().ask().service())
                .map(service -> new Checked(loaded.filed(), loaded.family(), service, Optional.empty()));
    }

    /** Consent is asked about a draft only, and only where there is an agency to ask for. */
    private Uni<Checked> askConsent(Checked loaded) {
        return agency(loaded)
                .map(question -> disclosures
                        .ask(question, records(loaded))
                        .map(permit ->
                                new Checked(loaded.filed(), loaded.family(), loaded.service(), Optional.of(permit))))
                .orElseGet(() -> Uni.createFrom().item(loaded));
    }

    private static Optional<Question> agency(Checked loaded) {
        return loaded.service()
                .filter(service -> loaded.filed().referral().status() == ReferralStatus.DRAFT)
                .flatMap(service -> Optional.ofNullable(service.agency()))
                .map(agency -> new Question(loaded.filed().tenant(), agency, Optional.empty(), Mode.DEFERRED));
    }

    private static Records records(Checked loaded) {
        return Records.all(
                loaded.family().student().id(),
                loaded.family().student().version(),
                loaded.filed().referral().id().value(),
                loaded.filed().version());
    }
}
