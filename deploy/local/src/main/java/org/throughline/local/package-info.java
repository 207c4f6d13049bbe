/** The two commands of a local installation: up, which starts, imports, walks and serves, and down. */
@NullMarked
package org.throughline.local;

import org.jspecify.annotations.NullMarked;
