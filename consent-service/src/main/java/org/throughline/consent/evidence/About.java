package org.throughline.consent.evidence;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;

/**
 * Whom and what a record is about.
 *
 * @param student null when it holds for all students
 * @param party null when it holds for all parties
 * @param reference number of the order, name of the agreement, class or instrument; id of a record
 */
public record About(@Nullable StudentId student, @Nullable Party party, @Nullable String reference) {}
