/** Evidence in PostgreSQL: codes in columns, words and attestations sealed. */
@NullMarked
package org.throughline.consent.evidence.store;

import org.jspecify.annotations.NullMarked;
