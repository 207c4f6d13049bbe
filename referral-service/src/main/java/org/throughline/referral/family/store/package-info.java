/** Students, guardians and contact points in PostgreSQL. */
@NullMarked
package org.throughline.referral.family.store;

import org.jspecify.annotations.NullMarked;
