/** Releases and their events in PostgreSQL. */
@NullMarked
package org.throughline.consent.release.store;

import org.jspecify.annotations.NullMarked;
