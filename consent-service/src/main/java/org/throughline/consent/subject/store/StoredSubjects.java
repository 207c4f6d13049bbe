package org.throughline.consent.subject.store;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.RightsHolder;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Keeps subjects as rows whose holders, with the evidence of their authority, are sealed. */
@ApplicationScoped
class StoredSubjects implements Subjects {
    private static final String HOLDERS = "subject.holders";
    private static final String SELECT =
            "select id, birth_date, holders from subject where tenant = $1 and id = any ($2)";

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
        UUID[] ids = students.stream().map(StudentId::value).toArray(UUID[]::new);
        return PlainRows.of(session, SELECT, tenant.value(), ids).map(rows -> rows.stream()
                .map(row -> subject(tenant, row))
                .collect(Collectors.toMap(Subject::id, Function.identity())));
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

    private Subject subject(TenantId tenant, @Nullable Object[] row) {
        UUID id = (UUID) requireNonNull(row[0]);
        byte[] sealed = (byte[]) requireNonNull(row[2]);
        return new Subject(
                new StudentId(id), (LocalDate) row[1], holders(encryption.open(tenant, id, HOLDERS, sealed)));
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
