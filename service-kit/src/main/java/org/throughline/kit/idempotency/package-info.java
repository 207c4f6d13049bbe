/** A write that is repeated with the same Idempotency-Key happens once. */
@NullMarked
package org.throughline.kit.idempotency;

import org.jspecify.annotations.NullMarked;
