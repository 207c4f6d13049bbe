/** Facts and papers in PostgreSQL. */
@NullMarked
package org.throughline.referral.intake.store;

import org.jspecify.annotations.NullMarked;
