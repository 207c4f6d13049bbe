package org.throughline.consent.disclosure.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Sealed;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.Erasure;
import org.throughline.consent.disclosure.LoggedEntry;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.encryption.UnreadableValueException;
import org.throughline.kit.tenancy.TenantId;

/** Opens what was read of links: a row whose values are gone, or were put there by others, gives no entry. */
@ApplicationScoped
class SealedRows {
    private final Encryption encryption;
    private final ObjectMapper json;

    SealedRows(Encryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    /** Of a place in a link. */
    static UUID entry(@Nullable Object[] place) {
        return value(place, 1, UUID.class);
    }

    /**
     * @param places each a link's number and an entry, in their order
     * @param entries in any order, more perhaps than have a place
     * @param subjects as the entries
     */
    Map<Long, List<Sealed>> opened(
            TenantId tenant,
            List<@Nullable Object[]> places,
            List<@Nullable Object[]> entries,
            List<@Nullable Object[]> subjects) {
        Map<UUID, @Nullable Object[]> entry = byId(entries);
        Map<UUID, @Nullable Object[]> subject = byId(subjects);
        Map<Long, List<Sealed>> links = new HashMap<>();
        for (@Nullable Object[] place : places) {
            UUID id = entry(place);
            links.computeIfAbsent(value(place, 0, Long.class), number -> new ArrayList<>())
                    .add(sealed(tenant, id, entry.get(id), subject.get(id)));
        }
        return links;
    }

    private static Map<UUID, @Nullable Object[]> byId(List<@Nullable Object[]> rows) {
        Map<UUID, @Nullable Object[]> byId = new HashMap<>(2 * rows.size());
        rows.forEach(row -> byId.put(value(row, 0, UUID.class), row));
        return byId;
    }

    private Sealed sealed(
            TenantId tenant, UUID id, @Nullable Object @Nullable [] entry, @Nullable Object @Nullable [] subject) {
        byte[] commitment = entry == null ? null : bytes(entry, 5);
        if (entry == null || subject == null) {
            return new Sealed(id, commitment, null, null, Set.of());
        }
        LoggedEntry logged = logged(tenant, id, entry, subject);
        return new Sealed(id, commitment, bytes(subject, 2), logged, logged == null ? Set.of() : erases(logged));
    }

    private @Nullable LoggedEntry logged(
            TenantId tenant, UUID id, @Nullable Object[] entry, @Nullable Object[] subject) {
        try {
            return new LoggedEntry(
                    id,
                    EntryKind.valueOf(value(entry, 1, String.class)),
                    value(entry, 2, UUID.class),
                    value(entry, 3, OffsetDateTime.class).toInstant(),
                    new StudentId(value(subject, 1, UUID.class)),
                    value(entry, 4, String.class),
                    encryption.open(tenant, id, LoggedRows.PERSONAL, bytes(subject, 3)));
        } catch (UnreadableValueException | IllegalArgumentException changed) {
            return null;
        }
    }

    /** What cannot be read erases nothing. */
    private Set<UUID> erases(LoggedEntry logged) {
        if (logged.kind() != EntryKind.ERASURE) {
            return Set.of();
        }
        try {
            return Set.copyOf(json.readValue(logged.codes(), Erasure.class).entries());
        } catch (JsonProcessingException changed) {
            return Set.of();
        }
    }

    private static byte[] bytes(@Nullable Object[] row, int column) {
        return value(row, column, byte[].class);
    }

    private static <T> T value(@Nullable Object[] row, int column, Class<T> type) {
        Object value = row[column];
        if (value == null) {
            throw new IllegalArgumentException("a value of a log row is missing");
        }
        return type.cast(value);
    }
}
