/** The main job, step by step, each step checked against what the sample files say. */
@NullMarked
package org.throughline.local.walk;

import org.jspecify.annotations.NullMarked;
