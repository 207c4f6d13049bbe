/** How records are published nested into each other, and what of a confidential location is withheld. Pure. */
@NullMarked
package org.throughline.directory.hsds.nested;

import org.jspecify.annotations.NullMarked;
