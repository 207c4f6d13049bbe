/** Drafting, publishing and checking intake requirements. */
@NullMarked
package org.throughline.directory.intake.http;

import org.jspecify.annotations.NullMarked;
