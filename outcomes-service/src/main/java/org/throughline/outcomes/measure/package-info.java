/** Instruments as data, their scores, and whether a change is more than the instrument's own noise. */
@NullMarked
package org.throughline.outcomes.measure;

import org.jspecify.annotations.NullMarked;
