/** What partners' staff does, read from partner-directory-service's topic. */
@NullMarked
package org.throughline.referral.departure.messaging;

import org.jspecify.annotations.NullMarked;
