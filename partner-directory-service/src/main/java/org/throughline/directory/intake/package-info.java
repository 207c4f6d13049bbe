/** What a partner wants to have in hand before it begins: its forms and papers, as data, and what of it is still missing. */
@NullMarked
package org.throughline.directory.intake;

import org.jspecify.annotations.NullMarked;
