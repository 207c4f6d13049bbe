/** What is let go of once a student's records are destroyed: at once what no law wants kept, the rest when its years are over. */
@NullMarked
package org.throughline.consent.erasure;

import org.jspecify.annotations.NullMarked;
