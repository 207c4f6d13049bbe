package org.throughline.consent.evidence.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;

/** A record on file, with who answers for it. */
record EvidenceView(
        UUID id,
        EvidenceKind kind,
        @Nullable UUID studentId,
        @Nullable PartyBody party,
        @Nullable String reference,
        Set<Category> categories,
        Set<Attestation> attested,
        Map<Statement, String> statements,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        NoteView filed,
        @Nullable NoteView confirmed,
        @Nullable NoteView ended) {

    /** Who, and when. */
    record NoteView(String by, Instant at) {
        static NoteView of(Filing filing) {
            return new NoteView(filing.by().value(), filing.at());
        }
    }

    static EvidenceView of(EvidenceRecord filed) {
        About about = filed.about();
        return new EvidenceView(
                filed.id().value(),
                filed.kind(),
                about.student() == null ? null : about.student().value(),
                about.party() == null ? null : PartyBody.of(about.party()),
                about.reference(),
                filed.content().categories(),
                filed.content().attested(),
                filed.content().statements(),
                filed.validity().from(),
                filed.validity().until(),
                NoteView.of(filed.filed()),
                Optional.ofNullable(filed.confirmed()).map(NoteView::of).orElse(null),
                Optional.ofNullable(filed.ended()).map(NoteView::of).orElse(null));
    }
}
