/** A release: what was agreed, by whom, for whom, until when, and its life from draft to end (34 CFR 99.30). */
@NullMarked
package org.throughline.consent.release;

import org.jspecify.annotations.NullMarked;
