/** How a person's or a program's client reaches the system: tokens, calls, pages behind links, mailboxes. */
@NullMarked
package org.throughline.local.api;

import org.jspecify.annotations.NullMarked;
