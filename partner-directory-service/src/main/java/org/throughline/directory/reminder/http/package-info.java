/** Where reminders go, and how early. */
@NullMarked
package org.throughline.directory.reminder.http;

import org.jspecify.annotations.NullMarked;
