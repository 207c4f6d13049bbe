/** Codes of languages, so that services write the same language alike. */
@NullMarked
package org.throughline.kit.language;

import org.jspecify.annotations.NullMarked;
