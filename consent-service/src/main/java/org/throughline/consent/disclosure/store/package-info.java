/** The disclosure log and its chain in PostgreSQL. */
@NullMarked
package org.throughline.consent.disclosure.store;

import org.jspecify.annotations.NullMarked;
