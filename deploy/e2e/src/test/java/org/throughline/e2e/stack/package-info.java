/** The installation under test: the README's own commands as processes, and what can be done to them. */
@NullMarked
package org.throughline.e2e.stack;

import org.jspecify.annotations.NullMarked;
