/** What is heard of people's accounts. */
@NullMarked
package org.throughline.gateway.people;

import org.jspecify.annotations.NullMarked;
