/** What pays for a partnership or a position, under which restrictions and how long: what ends when. */
@NullMarked
package org.throughline.directory.funding;

import org.jspecify.annotations.NullMarked;
