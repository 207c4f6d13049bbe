package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Question.Mode;
import org.throughline.referral.disclosure.Records;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Student;
import org.throughline.referral.intake.Completeness;
import org.throughline.referral.intake.IntakeRules;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.partner.ServiceId;
import org.throughline.referral.partner.Services;
import org.throughline.referral.readiness.LoadReferral.Loaded;

/** Asks everybody who has a say whether a referral can be sent. Nothing is disclosed by asking. */
@ApplicationScoped
public class CheckReadiness {

    private final LoadReferral loading;
    private final Services services;
    private final IntakeRules intake;
    private final Disclosures disclosures;

    CheckReadiness(LoadReferral loading, Services services, IntakeRules intake, Disclosures disclosures) {
        this.loading = loading;
        this.services = services;
        this.intake = intake;
        this.disclosures = disclosures;
    }

    /**
     * The referral and family as they were judged, and what was found.
     *
     * @param service empty when the directory does not list it any more
     * @param intake what the service still wants; empty where it is not listed, and after the sending
     * @param permit empty when nobody could be asked for
     */
    public record Checked(
            Loaded loaded, Optional<PartnerService> service, Optional<Completeness> intake, Optional<Permit> permit) {

        public Filed filed() {
            return loaded.filed();
        }

        public Family family() {
            return loaded.family();
        }

        public Readiness readiness() {
            return Readiness.of(new Situation(unmet(), service, intake, permit));
        }

        private Set<Piece> unmet() {
            Set<Piece> unmet = EnumSet.noneOf(Piece.class);
            if (!loaded.isDraft()) {
                unmet.add(Piece.DRAFT);
            }
            Student student = family().student();
            if (!student.enrolled()) {
                unmet.add(Piece.STUDENT_ENROLLED);
            }
            if (student.birthDate() == null) {
                unmet.add(Piece.BIRTH_DATE);
            }
            if (!family().hasSigner()) {
                unmet.add(family().lacksEvidence() ? Piece.EVIDENCE_OF_AUTHORITY : Piece.SIGNER);
            }
            return unmet;
        }
    }

    /** Loads, closes the transaction, asks. Fails with 404 for a referral of another school. */
    public Uni<Checked> check(Caller caller, ReferralId id) {
        return loading.load(caller, id).chain(this::askDirectory).chain(this::askConsent);
    }

    private Uni<Checked> askDirectory(Loaded loaded) {
        TenantId tenant = loaded.filed().tenant();
        ServiceId service = loaded.filed().referral().ask().service();
        return services.find(tenant, service).chain(found -> askIntake(loaded, tenant, service)
                .map(intake -> new Checked(loaded, found, intake, Optional.empty())));
    }

    /** Of a draft only: what was sent is with the partner. */
    private Uni<Optional<Completeness>> askIntake(Loaded loaded, TenantId tenant, ServiceId service) {
        return loaded.isDraft()
                ? intake.check(tenant, service, loaded.onHand())
                : Uni.createFrom().item(Optional.empty());
    }

    /** Consent is asked about a draft only, and only where there is an agency to ask for. */
    private Uni<Checked> askConsent(Checked asked) {
        return agency(asked)
                .map(question -> disclosures
                        .ask(question, records(asked))
                        .map(permit ->
                                new Checked(asked.loaded(), asked.service(), asked.intake(), Optional.of(permit))))
                .orElseGet(() -> Uni.createFrom().item(asked));
    }

    private static Optional<Question> agency(Checked asked) {
        return asked.service()
                .filter(service -> asked.loaded().isDraft())
                .flatMap(service -> Optional.ofNullable(service.agency()))
                .map(agency -> new Question(asked.filed().tenant(), agency, Optional.empty(), Mode.DEFERRED));
    }

    private static Records records(Checked asked) {
        return Records.all(
                asked.family().student().id(),
                asked.family().student().version(),
                asked.filed().referral().id().value(),
                asked.filed().version());
    }
}
