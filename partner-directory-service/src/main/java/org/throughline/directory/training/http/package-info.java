/** Recording training, and asking for a person's standing. */
@NullMarked
package org.throughline.directory.training.http;

import org.jspecify.annotations.NullMarked;
