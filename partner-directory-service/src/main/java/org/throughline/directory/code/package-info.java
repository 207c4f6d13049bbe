/** Codes that services are asked for: which of them none has, and which is likely meant. */
@NullMarked
package org.throughline.directory.code;

import org.jspecify.annotations.NullMarked;
