package org.throughline.directory.intake.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.intake.Completeness;
import org.throughline.directory.intake.form.Missing;

/**
 * What is missing.
 *
 * @param requirementsId the version that was checked; absent when the service publishes none
 * @param gate whether a missing piece warns or blocks
 * @param formsInOtherLanguages forms that cannot be had in the family's language
 * @param notAskedFor JSON Pointers to forms and papers of the request that the service does not ask for: a code that was misspelled,
 *     or one of an earlier version
 */
record CheckView(
        @Nullable UUID requirementsId,
        @Nullable Integer number,
        boolean complete,
        boolean maySend,
        GateMode gate,
        List<Missing> missing,
        List<String> formsInOtherLanguages,
        List<String> notAskedFor) {

    static CheckView of(Completeness found) {
        return new CheckView(
                found.requirements() == null ? null : found.requirements().id(),
                found.requirements() == null
                        ? null
                        : found.requirements().content().number(),
                found.complete(),
                found.maySend(),
                found.mode(),
                found.missing(),
                found.otherLanguage(),
                found.notAskedFor());
    }
}
