/** What searching does by itself. */
@NullMarked
package org.throughline.directory.search.job;

import org.jspecify.annotations.NullMarked;
