/** Work that a commit leaves to be done, done until it succeeds. */
@NullMarked
package org.throughline.referral.due;

import org.jspecify.annotations.NullMarked;
