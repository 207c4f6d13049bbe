/** Needs assessment: how many students need what, as a district counted it, against what partners have places for. */
@NullMarked
package org.throughline.directory.assessment;

import org.jspecify.annotations.NullMarked;
