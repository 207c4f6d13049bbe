/** Whether a rule only warns or blocks: each begins as a warning, and the district dates the switch. */
@NullMarked
package org.throughline.directory.gate;

import org.jspecify.annotations.NullMarked;
