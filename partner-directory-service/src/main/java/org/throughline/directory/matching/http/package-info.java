/** Matches for a need that is neither stored nor logged. */
@NullMarked
package org.throughline.directory.matching.http;

import org.jspecify.annotations.NullMarked;
