/** Keeping programs, reporting their places, and linking services to them. */
@NullMarked
package org.throughline.directory.program.http;

import org.jspecify.annotations.NullMarked;
