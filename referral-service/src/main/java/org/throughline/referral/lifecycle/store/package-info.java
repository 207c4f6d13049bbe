/** Referrals in PostgreSQL. */
@NullMarked
package org.throughline.referral.lifecycle.store;

import org.jspecify.annotations.NullMarked;
