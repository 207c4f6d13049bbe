/** What an agency sees of the referrals sent to it, in all its districts. */
@NullMarked
package org.throughline.referral.inbox;

import org.jspecify.annotations.NullMarked;
