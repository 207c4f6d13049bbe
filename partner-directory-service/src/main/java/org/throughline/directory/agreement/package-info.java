/**
 * Agreements with partners (memoranda of understanding): what each side does, to which goals, under which conditions and
 * how long; and whether a partner may receive a referral today.
 */
@NullMarked
package org.throughline.directory.agreement;

import org.jspecify.annotations.NullMarked;
