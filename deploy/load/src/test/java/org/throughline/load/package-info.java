/**
 * Benchmarks of the packaged services: each drives one as its callers do, prints ratios, and fails where what it measured is
 * not what it says.
 */
@NullMarked
package org.throughline.load;

import org.jspecify.annotations.NullMarked;
