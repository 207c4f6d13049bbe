/** Lets links follow successions, in all districts. */
@NullMarked
package org.throughline.directory.agency.job;

import org.jspecify.annotations.NullMarked;
