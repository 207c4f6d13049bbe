/** Errors as RFC 9457 problem documents. */
@NullMarked
package org.throughline.kit.problem;

import org.jspecify.annotations.NullMarked;
