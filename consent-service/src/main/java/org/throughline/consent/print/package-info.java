/** How something is put on paper: the same words at the same time give the same bytes. */
@NullMarked
package org.throughline.consent.print;

import org.jspecify.annotations.NullMarked;
