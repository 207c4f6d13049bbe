/** A referral's life: what may happen to it, who may make it happen, and what is told about it. */
@NullMarked
package org.throughline.referral.lifecycle;

import org.jspecify.annotations.NullMarked;
