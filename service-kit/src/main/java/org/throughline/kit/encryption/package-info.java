/** Columns that only the application can read: sealed per tenant, row and field, with keys that no database holds. */
@NullMarked
package org.throughline.kit.encryption;

import org.jspecify.annotations.NullMarked;
