/** What a service's API document promises is what the service answers: checked on every answer that its tests see. */
@NullMarked
package org.throughline.contract;

import org.jspecify.annotations.NullMarked;
