/** The copy as JSON and on paper. */
@NullMarked
package org.throughline.consent.copy.http;

import org.jspecify.annotations.NullMarked;
