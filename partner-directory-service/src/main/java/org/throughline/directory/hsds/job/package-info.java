/** Looks for imports that are due, and has them worked on. */
@NullMarked
package org.throughline.directory.hsds.job;

import org.jspecify.annotations.NullMarked;
