/** Whose records these are, and who holds the rights over them: birth date, rights holders, majority. */
@NullMarked
package org.throughline.consent.subject;

import org.jspecify.annotations.NullMarked;
