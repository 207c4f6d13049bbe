/** What a new district needs before its first referral; doing it again changes nothing. */
@NullMarked
package org.throughline.local.onboarding;

import org.jspecify.annotations.NullMarked;
