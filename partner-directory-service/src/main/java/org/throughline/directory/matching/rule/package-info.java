/** Which services fit a need, and why not the others, as pure functions on records. */
@NullMarked
package org.throughline.directory.matching.rule;

import org.jspecify.annotations.NullMarked;
