/** Roster imports in PostgreSQL. */
@NullMarked
package org.throughline.referral.roster.store;

import org.jspecify.annotations.NullMarked;
