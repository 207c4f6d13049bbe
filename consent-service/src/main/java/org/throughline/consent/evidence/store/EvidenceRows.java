package org.throughline.consent.evidence.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.Content;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.evidence.Validity;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.TenantId;

/** Turns rows of evidence into records and back; what a person wrote is sealed. */
@ApplicationScoped
class EvidenceRows {
    /** Stands in the party's column where a record names none. */
    static final String ALL_PARTIES = "*";

    /** Times as milliseconds: as exact as they were written. */
    static final String SELECT =
            """
            select e.id, e.kind, cast(e.student as text), e.body, millis(e.valid_from), millis(e.valid_until),
                e.filed_by, millis(e.filed_at), c.noted_by, millis(c.noted_at), x.noted_by, millis(x.noted_at)
            from evidence e
            left join evidence_note c on c.tenant = e.tenant and c.evidence = e.id and c.note = 'CONFIRMED'
            left join evidence_note x on x.tenant = e.tenant and x.evidence = e.id and x.note = 'ENDED'"""
                    .replaceAll("millis\\(([a-z_.]+)\\)", "cast(extract(epoch from $1) * 1000 as bigint)");

    private static final String BODY = "evidence.body";

    private final Encryption encryption;
    private final ObjectMapper json;

    EvidenceRows(Encryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    /** What is sealed of a record. */
    record Body(
            @Nullable Party party,
            @Nullable String reference,
            Set<Category> categories,
            Set<Attestation> attested,
            Map<Statement, String> statements) {}

    static String party(@Nullable Party party) {
        return party == null ? ALL_PARTIES : party.kind() + ":" + party.id();
    }

    byte[] body(TenantId tenant, EvidenceRecord filed) {
        Content content = filed.content();
        Body body = new Body(
                filed.about().party(),
                filed.about().reference(),
                content.categories(),
                content.attested(),
                content.statements());
        try {
            return encryption.seal(tenant, filed.id().value(), BODY, json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of evidence cannot be written", impossible);
        }
    }

    List<EvidenceRecord> records(TenantId tenant, List<Object[]> found) {
        return found.stream().map(row -> record(tenant, row)).toList();
    }

    /** @param row the columns of {@link #SELECT} */
    EvidenceRecord record(TenantId tenant, @Nullable Object[] row) {
        UUID id = (UUID) Objects.requireNonNull(row[0]);
        Body body = body(encryption.open(tenant, id, BODY, (byte[]) Objects.requireNonNull(row[3])));
        String student = (String) row[2];
        return new EvidenceRecord(
                new EvidenceId(id),
                EvidenceKind.valueOf((String) Objects.requireNonNull(row[1])),
                new About(
                        student == null ? null : new StudentId(UUID.fromString(student)),
                        body.party(),
                        body.reference()),
                new Content(body.categories(), body.attested(), body.statements()),
                new Validity(Objects.requireNonNull(instant(row[4])), instant(row[5])),
                Objects.requireNonNull(filing(row[6], row[7])),
                filing(row[8], row[9]),
                filing(row[10], row[11]));
    }

    private Body body(String text) {
        try {
            return json.readValue(text, Body.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a record of evidence cannot be read", damaged);
        }
    }

    private static @Nullable Filing filing(@Nullable Object by, @Nullable Object at) {
        Instant when = instant(at);
        return by == null || when == null ? null : new Filing(new PersonId((String) by), when);
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
