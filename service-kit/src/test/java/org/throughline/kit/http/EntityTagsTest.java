package org.throughline.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

class EntityTagsTest {

    @Test
    void whatNobodySetNeedsNotHaveBeenRead() {
        assertThatCode(() -> EntityTags.requireRead(null, 0)).doesNotThrowAnyException();
    }

    @Test
    void whoeverSaysWhatWasReadIsTakenAtTheWord() {
        assertThatCode(() -> EntityTags.requireRead("\"0\"", 0)).doesNotThrowAnyException();
        assertRefused("\"1\"", 0, KitProblem.VERSION_MISMATCH);
    }

    @Test
    void whatSomebodySetHasToBeReadAsItIs() {
        assertThatCode(() -> EntityTags.requireRead("\"2\"", 2)).doesNotThrowAnyException();
        assertRefused(null, 2, KitProblem.IF_MATCH_REQUIRED);
        assertRefused("\"1\"", 2, KitProblem.VERSION_MISMATCH);
        assertRefused("*", 2, KitProblem.MALFORMED);
    }

    private static void assertRefused(String ifMatch, long actual, KitProblem problem) {
        assertThatThrownBy(() -> EntityTags.requireRead(ifMatch, actual))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(problem));
    }
}
