/** The one way to the database: a transaction on its own context, bound to a tenant, shielded from hang-ups. */
@NullMarked
package org.throughline.kit.transaction;

import org.jspecify.annotations.NullMarked;
