package org.throughline.consent.release.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Scope;
import org.throughline.consent.release.Signatures;
import org.throughline.consent.release.Terms;
import org.throughline.consent.subject.StudentId;

/** A release as stored. */
@Entity
@DynamicUpdate
@Table(name = "release")
@IdClass(ReleaseRow.Key.class)
class ReleaseRow {
    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    UUID student;

    @Enumerated(EnumType.STRING)
    ReleaseType type;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "discloser_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "discloser"))
    PartyColumns discloser;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "recipient_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "recipient"))
    PartyColumns recipient;

    @Embedded
    WordingColumns wording;

    String[] purposes;

    String[] categories;

    String[] withdrawn;

    @Column(name = "records_first")
    @Nullable
    LocalDate recordsFirst;

    @Column(name = "records_last")
    @Nullable
    LocalDate recordsLast;

    @Embedded
    PeriodColumns period;

    @Enumerated(EnumType.STRING)
    ReleaseStatus status;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "signed_at"))
    @Nullable
    SignatureColumns signature;

    @Embedded
    @AttributeOverride(name = "signer", column = @Column(name = "cosigner"))
    @AttributeOverride(name = "at", column = @Column(name = "cosigned_at"))
    @AttributeOverride(name = "authentication", column = @Column(name = "coauthentication"))
    @AttributeOverride(name = "takenBackAt", column = @Column(name = "cosignature_taken_back_at"))
    @Nullable
    SignatureColumns cosignature;

    long facts;

    @Version
    long version;

    protected ReleaseRow() {}

    static ReleaseRow of(UUID tenant, Release draft) {
        ReleaseRow row = new ReleaseRow();
        row.tenant = tenant;
        row.id = draft.id().value();
        row.setTerms(draft.terms());
        row.wording = new WordingColumns(draft.wording());
        row.update(draft);
        return row;
    }

    /** What may change in a release's life: everything else is its terms. */
    void update(Release release) {
        status = release.status();
        categories = names(release.terms().scope().categories());
        withdrawn = names(release.withdrawn());
        signature = SignatureColumns.of(release.signatures().first());
        cosignature = SignatureColumns.of(release.signatures().second());
    }

    private void setTerms(Terms terms) {
        student = terms.student().value();
        type = terms.type();
        discloser = new PartyColumns(terms.parties().discloser());
        recipient = new PartyColumns(terms.parties().recipient());
        purposes = names(terms.scope().purposes());
        period = new PeriodColumns(terms.period());
        RecordDates dates = terms.scope().recordDates();
        if (dates != null) {
            recordsFirst = dates.first();
            recordsLast = dates.last();
        }
    }

    Release release() {
        return new Release(
                new ReleaseId(id),
                terms(),
                wording.wording(),
                status,
                new Signatures(SignatureColumns.signature(signature), SignatureColumns.signature(cosignature)),
                constants(Category.class, withdrawn),
                version);
    }

    private Terms terms() {
        return new Terms(
                type,
                new StudentId(student),
                new Parties(discloser.party(), recipient.party()),
                new Scope(constants(Purpose.class, purposes), constants(Category.class, categories), recordDates()),
                period.period());
    }

    private @Nullable RecordDates recordDates() {
        return recordsFirst == null || recordsLast == null ? null : new RecordDates(recordsFirst, recordsLast);
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String[] names) {
        return Arrays.stream(names).map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }
}
