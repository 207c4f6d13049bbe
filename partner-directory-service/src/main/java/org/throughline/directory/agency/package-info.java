/** The registry of agencies, and which organization of a district is which agency. */
@NullMarked
package org.throughline.directory.agency;

import org.jspecify.annotations.NullMarked;
