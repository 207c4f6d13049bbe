/** The asset map: what there is for a child, by place, activity and age, as a family looks for it. Public, without sign-in. */
@NullMarked
package org.throughline.directory.assetmap;

import org.jspecify.annotations.NullMarked;
