package org.throughline.load;

import java.util.Random;

/** Who asks one thing after the other, and knows a right answer. */
interface Caller {

    /** Asks once; what there is to be thought up is random. */
    Answers.Answer ask(Random random) throws Exception;
}
