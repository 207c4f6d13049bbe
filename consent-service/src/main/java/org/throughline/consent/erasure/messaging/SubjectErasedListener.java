package org.throughline.consent.erasure.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.erasure.EraseSubject;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.postgres.FactHandler;

/** Hears from the owner of students that a student's records were destroyed. */
@ApplicationScoped
class SubjectErasedListener implements FactHandler {
    static final String TYPE = "org.throughline.referral.subject.erased.v1";

    private final EraseSubject erasing;

    SubjectErasedListener(EraseSubject erasing) {
        this.erasing = erasing;
    }

    /** All that is needed of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Erased(UUID studentId) {
        Erased {
            requireNonNull(studentId, "studentId");
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        Erased erased = fact.dataAs(Erased.class);
        return erasing.begin(session, fact.tenant(), new StudentId(erased.studentId()), "fact " + fact.id());
    }
}
