/** Whether a referral can be sent: every missing piece and who must act. */
@NullMarked
package org.throughline.referral.readiness;

import org.jspecify.annotations.NullMarked;
