/** The thread through the logs of all services that one call touches (W3C Trace Context). */
@NullMarked
package org.throughline.kit.trace;

import org.jspecify.annotations.NullMarked;
