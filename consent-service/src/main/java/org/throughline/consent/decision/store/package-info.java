/** Deferred decisions in PostgreSQL. */
@NullMarked
package org.throughline.consent.decision.store;

import org.jspecify.annotations.NullMarked;
