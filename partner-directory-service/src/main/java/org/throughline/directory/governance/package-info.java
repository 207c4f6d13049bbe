/** How a partnership is led, kept light: who sits in the team, who coordinates, what a meeting decided and who does what. */
@NullMarked
package org.throughline.directory.governance;

import org.jspecify.annotations.NullMarked;
