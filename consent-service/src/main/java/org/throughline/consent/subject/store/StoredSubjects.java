package org.throughline.consent.subject.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.RightsHolder;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Keeps subjects as rows whose holders, with the evidence of their authority, are sealed. */
@ApplicationScoped
class StoredSubjects implements Subjects {
    private static final String HOLDERS = "subject.holders";

    private final Encryption encryption;
    private final ObjectMapper json;

    StoredSubjects(Encryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    /**
     * A holder as its sealed JSON keeps it.
     *
     * @param retiredContacts null in what was sealed before they were told
     */
    record StoredHolder(
            UUID id,
            String relationship,
            Authority authority,
            @Nullable String evidence,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Set<UUID> retiredContacts) {
        static StoredHolder of(RightsHolder holder) {
            return new StoredHolder(
                    holder.id().value(),
                    holder.relationship(),
                    holder.authority(),
                    holder.evidence(),
                    holder.from(),
                    holder.until(),
                    holder.retiredContacts());
        }

        RightsHolder holder() {
            return new RightsHolder(
                    new HolderId(id),
                    relationship,
                    authority,
                    evidence,
                    from,
                    until,
                    retiredContacts == null ? Set.of() : retiredContacts);
        }
    }

    @Override
    public Uni<Map<StudentId, Subject>> find(Mutiny.Session session, TenantId tenant, Collection<StudentId> students) {
        return query(session, students)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> subject(tenant, row))
                        .collect(Collectors.toMap(Subject::id, Function.identity())));
    }

    /** A statement with a list in it is translated anew each time; most decisions are about one student. */
    private static SelectionQuery<SubjectRow> query(Mutiny.Session session, Collection<StudentId> students) {
        List<UUID> ids = students.stream().map(StudentId::value).toList();
        return ids.size() == 1
                ? session.createQuery("from SubjectRow where tenant = :tenant and id = :id", SubjectRow.class)
                        .setParameter("id", ids.get(0))
                : session.createQuery("from SubjectRow where tenant = :tenant and id in :ids", SubjectRow.class)
                        .setParameter("ids", ids);
    }

    @Override
    public Uni<Void> put(Mutiny.Session session, TenantId tenant, Subject subject) {
        UUID id = subject.id().value();
        return session.find(SubjectRow.class, new SubjectRow.Key(tenant.value(), id))
                .chain(found -> written(session, found, new SubjectRow(tenant.value(), id), subject));
    }

    private Uni<Void> written(Mutiny.Session session, @Nullable SubjectRow found, SubjectRow fresh, Subject subject) {
        SubjectRow row = found == null ? fresh : found;
        row.birthDate = subject.birthDate();
        row.holders = encryption.seal(new TenantId(row.tenant), row.id, HOLDERS, text(subject.holders()));
        return found == null ? session.persist(row).call(session::flush) : session.flush();
    }

    private Subject subject(TenantId tenant, SubjectRow row) {
        String holders = encryption.open(tenant, row.id, HOLDERS, row.holders);
        return new Subject(new StudentId(row.id), row.birthDate, holders(holders));
    }

    private String text(List<RightsHolder> holders) {
        try {
            return json.writeValueAsString(
                    holders.stream().map(StoredHolder::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rights holders cannot be written", impossible);
        }
    }

    private List<RightsHolder> holders(String text) {
        try {
            return Arrays.stream(json.readValue(text, StoredHolder[].class))
                    .map(StoredHolder::holder)
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("rights holders cannot be read", damaged);
        }
    }
}
