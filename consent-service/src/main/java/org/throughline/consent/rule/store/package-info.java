/** Rules of a district in PostgreSQL. */
@NullMarked
package org.throughline.consent.rule.store;

import org.jspecify.annotations.NullMarked;
