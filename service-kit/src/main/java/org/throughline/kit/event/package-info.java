/** Facts on the wire: the CloudEvents 1.0 envelope, and the producer that sends it. */
@NullMarked
package org.throughline.kit.event;

import org.jspecify.annotations.NullMarked;
