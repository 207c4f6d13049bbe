/** What search and matching need to know of a service, gathered from the records of a package. Pure. */
@NullMarked
package org.throughline.directory.hsds.listing;

import org.jspecify.annotations.NullMarked;
