/** Whose tokens are worth nothing any more, although they have not run out: heard from the facts of people's accounts. */
@NullMarked
package org.throughline.gateway.people;

import org.jspecify.annotations.NullMarked;
