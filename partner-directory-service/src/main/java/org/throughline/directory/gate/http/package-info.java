/** Reading and dating a district's gates. */
@NullMarked
package org.throughline.directory.gate.http;

import org.jspecify.annotations.NullMarked;
