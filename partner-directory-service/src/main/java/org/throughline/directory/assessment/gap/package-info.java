/** The gap map, pure: counts by need and school, language or tier against places, small numbers withheld. */
@NullMarked
package org.throughline.directory.assessment.gap;

import org.jspecify.annotations.NullMarked;
