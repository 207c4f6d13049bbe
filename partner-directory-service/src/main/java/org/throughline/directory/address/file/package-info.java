/** Address points out of a file, pure: each fault with its line and column. */
@NullMarked
package org.throughline.directory.address.file;

import org.jspecify.annotations.NullMarked;
