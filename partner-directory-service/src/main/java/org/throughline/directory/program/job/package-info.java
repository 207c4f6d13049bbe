/** Carries programs' reports to the districts, and follows the registry. */
@NullMarked
package org.throughline.directory.program.job;

import org.jspecify.annotations.NullMarked;
