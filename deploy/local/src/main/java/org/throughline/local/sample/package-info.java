/** What the sample files say: the source of every expectation. */
@NullMarked
package org.throughline.local.sample;

import org.jspecify.annotations.NullMarked;
