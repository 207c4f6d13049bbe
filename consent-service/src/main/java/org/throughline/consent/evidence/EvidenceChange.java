package org.throughline.consent.evidence;

/** What came of confirming or ending a record. */
public sealed interface EvidenceChange {
    /** It was done, and this is noted beside the record. */
    record Changed(EvidenceRecord evidence, Note note) implements EvidenceChange {}

    record Refused(Refusal refusal) implements EvidenceChange {}

    /** What is noted beside a record: once each. */
    enum Note {
        CONFIRMED,
        ENDED
    }

    /** Why not. */
    enum Refusal {
        /** It needs no confirmation, has one, or is over. */
        NOTHING_TO_CONFIRM,
        /** Who filed it does not confirm it. */
        SAME_PERSON,
        ENDED_BEFORE,
        /** The law gives it a time. */
        STANDS_ITS_TIME
    }
}
