/** A real browser, as families and agencies use it. */
@NullMarked
package org.throughline.e2e.browser;

import org.jspecify.annotations.NullMarked;
