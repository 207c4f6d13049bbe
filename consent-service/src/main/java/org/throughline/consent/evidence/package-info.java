/** What a district has on file that a basis of disclosure rests on, each record with its author; never a word of who asks. */
@NullMarked
package org.throughline.consent.evidence;

import org.jspecify.annotations.NullMarked;
