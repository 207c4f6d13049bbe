package org.throughline.directory.reminder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agreement.Due;
import org.throughline.directory.agreement.FindAgreements;
import org.throughline.directory.funding.FundingSource;
import org.throughline.directory.funding.KeepFunding;
import org.throughline.directory.register.Entry;
import org.throughline.directory.training.KeepTraining;
import org.throughline.directory.training.TrainingRecord;

/** What falls due in a district, of all that has a day. */
@ApplicationScoped
class DueThings {

    private final FindAgreements agreements;
    private final KeepTraining training;
    private final KeepFunding funding;

    DueThings(FindAgreements agreements, KeepTraining training, KeepFunding funding) {
        this.agreements = agreements;
        this.training = training;
        this.funding = funding;
    }

    /** From one day to another, both included. */
    Uni<List<DueThing>> between(Mutiny.Session session, LocalDate from, LocalDate until) {
        List<DueThing> things = new ArrayList<>();
        return agreements
                .dueBetween(session, from, until)
                .invoke(dues -> dues.forEach(due -> things.add(thing(due))))
                .chain(() -> training.expiringBetween(session, from, until))
                .invoke(records -> records.forEach(record -> things.add(training(record))))
                .chain(() -> funding.endingBetween(session, from, until))
                .invoke(sources -> sources.forEach(source -> things.add(funding(source))))
                .replaceWith(things);
    }

    private static DueThing thing(FindAgreements.DueOf due) {
        String part = due.due().subject();
        return new DueThing(
                kind(due.due().kind()),
                due.agreement(),
                part == null ? "" : part,
                due.due().on());
    }

    private static DueThing.Kind kind(Due.Kind kind) {
        return switch (kind) {
            case RENEWAL -> DueThing.Kind.AGREEMENT_RENEWAL;
            case EVIDENCE -> DueThing.Kind.AGREEMENT_EVIDENCE;
            case CHECKLIST -> DueThing.Kind.AGREEMENT_CHECKLIST;
            case EVALUATION -> DueThing.Kind.AGREEMENT_EVALUATION;
        };
    }

    private static DueThing training(Entry<TrainingRecord> record) {
        return new DueThing(
                DueThing.Kind.TRAINING_EXPIRY,
                record.id(),
                "",
                Objects.requireNonNull(record.content().validUntil()));
    }

    private static DueThing funding(Entry<FundingSource> source) {
        return new DueThing(
                DueThing.Kind.FUNDING_END,
                source.id(),
                "",
                source.content().period().lastDay());
    }
}
