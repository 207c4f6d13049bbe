/** Signings and the evidence of signatures in PostgreSQL. */
@NullMarked
package org.throughline.consent.signing.store;

import org.jspecify.annotations.NullMarked;
