/** Who leaves a partner, the referrals that this touches, and what is planned for each of them. */
@NullMarked
package org.throughline.referral.departure;

import org.jspecify.annotations.NullMarked;
