package org.throughline.local.walk;

/** One step of the story; it deviates when anything is not as the sample files say. */
interface Step {

    void take(Story story);
}
