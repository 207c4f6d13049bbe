/** Whether a person has the training without which nobody is shown a district's student data, as the directory tells. */
@NullMarked
package org.throughline.training;

import org.jspecify.annotations.NullMarked;
