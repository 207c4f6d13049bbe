/** Need reports in PostgreSQL. */
@NullMarked
package org.throughline.referral.need.store;

import org.jspecify.annotations.NullMarked;
