/**
 * What a district sets for itself, version by version: how long it believes reports, what it asks of agreements. Each kind says what its
 * settings are, what holds before anybody set them, and which fact tells of them; reading, guarding the version, keeping
 * each and telling are the same for all.
 */
@NullMarked
package org.throughline.directory.settings;

import org.jspecify.annotations.NullMarked;
