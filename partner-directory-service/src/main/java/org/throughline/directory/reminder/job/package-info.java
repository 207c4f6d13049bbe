/** Looks in every district for what falls due. */
@NullMarked
package org.throughline.directory.reminder.job;

import org.jspecify.annotations.NullMarked;
