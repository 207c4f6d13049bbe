/** Finding services, and what one service is to other parts of the system. */
@NullMarked
package org.throughline.directory.search;

import org.jspecify.annotations.NullMarked;
