/** What somebody has seen of a student's needs and strengths. */
@NullMarked
package org.throughline.referral.need;

import org.jspecify.annotations.NullMarked;
