/** Need counts out of a sheet, pure: each fault with its line and column. */
@NullMarked
package org.throughline.directory.assessment.sheet;

import org.jspecify.annotations.NullMarked;
