/** Benchmarks of the packaged services: each drives one as its callers do, and prints ratios. */
@NullMarked
package org.throughline.load;

import org.jspecify.annotations.NullMarked;
