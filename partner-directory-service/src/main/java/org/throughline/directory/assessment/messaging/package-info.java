/** What referrals tell, read from referral-service's topic. */
@NullMarked
package org.throughline.directory.assessment.messaging;

import org.jspecify.annotations.NullMarked;
