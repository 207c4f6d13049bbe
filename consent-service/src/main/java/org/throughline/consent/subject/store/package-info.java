/** Subjects in PostgreSQL. */
@NullMarked
package org.throughline.consent.subject.store;

import org.jspecify.annotations.NullMarked;
