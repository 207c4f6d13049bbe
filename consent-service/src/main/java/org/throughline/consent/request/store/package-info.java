/** Requests of families in PostgreSQL. */
@NullMarked
package org.throughline.consent.request.store;

import org.jspecify.annotations.NullMarked;
