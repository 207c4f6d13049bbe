/** Which students were erased, and what is left of them, in PostgreSQL. */
@NullMarked
package org.throughline.consent.erasure.store;

import org.jspecify.annotations.NullMarked;
