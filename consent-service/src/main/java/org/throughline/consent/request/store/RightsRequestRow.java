package org.throughline.consent.request.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.request.RequestKind;
import org.throughline.consent.request.RequestStatus;
import org.throughline.consent.request.RightsRequest;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;

/** A request as stored. */
@Entity
@DynamicUpdate
@Table(name = "rights_request")
@IdClass(RightsRequestRow.Key.class)
class RightsRequestRow {
    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    UUID student;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    @Column(name = "requested_by")
    UUID requestedBy;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Nullable
    String reference;

    @Column(name = "noted_by")
    String notedBy;

    @Version
    long version;

    protected RightsRequestRow() {}

    static RightsRequestRow of(UUID tenant, RightsRequest request, String notedBy) {
        RightsRequestRow row = new RightsRequestRow();
        row.tenant = tenant;
        row.id = request.id();
        row.student = request.student().value();
        row.kind = request.kind();
        row.requestedBy = request.requestedBy().value();
        row.receivedOn = request.receivedOn();
        row.notedBy = notedBy;
        row.update(request);
        return row;
    }

    void update(RightsRequest request) {
        dueOn = request.dueOn();
        status = request.status();
        reference = request.reference();
    }

    RightsRequest request() {
        return new RightsRequest(
                id,
                new StudentId(student),
                kind,
                new HolderId(requestedBy),
                receivedOn,
                dueOn,
                status,
                reference,
                version);
    }
}
