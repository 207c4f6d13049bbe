/** Departures and transition plans in PostgreSQL. */
@NullMarked
package org.throughline.referral.departure.store;

import org.jspecify.annotations.NullMarked;
