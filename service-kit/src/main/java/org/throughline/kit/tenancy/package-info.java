/** Who is calling and for which tenant, read from the verified token and failing closed. */
@NullMarked
package org.throughline.kit.tenancy;

import org.jspecify.annotations.NullMarked;
