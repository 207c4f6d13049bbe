/** Mails that remind a district of what falls due, each thing once. */
@NullMarked
package org.throughline.directory.reminder;

import org.jspecify.annotations.NullMarked;
