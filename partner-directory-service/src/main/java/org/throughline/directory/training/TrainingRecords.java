package org.throughline.directory.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryJournal;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;

/** The register of training. */
@ApplicationScoped
class TrainingRecords {

    private static final String PERSON = "person";
    private static final String VALID_UNTIL = "valid_until";

    static final Register<TrainingRecord> REGISTER = new Register<>(
            "training_record",
            TrainingRecord.class,
            List.of(
                    new Register.Column<>(PERSON, TrainingRecord::person),
                    new Register.Column<>(VALID_UNTIL, record -> record.withdrawn() ? null : record.validUntil())),
            (before, after) -> new Told(TrainingRecorded.TYPE, TrainingRecorded.of(after.id(), after.content())));

    private final EntryJournal journal;

    TrainingRecords(EntryJournal journal) {
        this.journal = journal;
    }

    static Selection of(@Nullable String person) {
        return Selection.ALL.where(PERSON, person);
    }

    /** By person. */
    Uni<Map<String, List<TrainingRecord>>> ofAll(Mutiny.Session session, Collection<String> persons) {
        return journal.all(session, REGISTER, Selection.ALL.amongWords(PERSON, persons))
                .map(entries ->
                        entries.stream().map(Entry::content).collect(Collectors.groupingBy(TrainingRecord::person)));
    }

    Uni<List<Entry<TrainingRecord>>> endingBetween(Mutiny.Session session, LocalDate from, LocalDate until) {
        return journal.all(
                session, REGISTER, Selection.ALL.from(VALID_UNTIL, from).until(VALID_UNTIL, until));
    }
}
