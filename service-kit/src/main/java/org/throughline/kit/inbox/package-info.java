/**
 * Consuming: facts are read from their topics, applied in order per aggregate and each version once, wherever the
 * service keeps its state. Nothing here knows a database; {@link org.throughline.kit.inbox.FactStore} does.
 */
@NullMarked
package org.throughline.kit.inbox;

import org.jspecify.annotations.NullMarked;
