/** Consuming with PostgreSQL: effect, version and inbox row are one transaction of the fact's tenant. */
@NullMarked
package org.throughline.kit.inbox.postgres;

import org.jspecify.annotations.NullMarked;
