/** What blocks, away from the event loop, and the files it needs meanwhile. */
@NullMarked
package org.throughline.kit.worker;

import org.jspecify.annotations.NullMarked;
