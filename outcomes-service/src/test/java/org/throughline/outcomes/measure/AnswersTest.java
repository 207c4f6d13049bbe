package org.throughline.outcomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.measure.Answers.Flaw;

class AnswersTest {

    @Test
    void everyItemBelongsToTheTotalAndToOneSubscale() {
        List<Subscale> scales = Instrument.PSC_17.scales();

        assertThat(scales.get(0).items()).hasSize(17);
        assertThat(scales.stream().skip(1).flatMap(scale -> scale.items().stream()))
                .doesNotHaveDuplicates()
                .hasSize(17);
        assertThat(scales.stream().collect(Collectors.toMap(Subscale::code, Subscale::cutOff)))
                .containsEntry("TOTAL", 15)
                .containsEntry("INTERNALIZING", 5)
                .containsEntry("ATTENTION", 7)
                .containsEntry("EXTERNALIZING", 7);
    }

    @Test
    void aSubscaleCountsItsOwnItemsOnly() {
        Answers sad = Answers.of(Instrument.PSC_17, "02000200202000200");

        assertThat(points(sad)).containsExactly(10, 10, 0, 0);
        assertThat(sad.scores().get(1).isPositive()).isTrue();
        assertThat(sad.scores().get(0).isPositive()).isFalse();
        assertThat(points(Answers.of(Instrument.PSC_17, "10100010000010001"))).containsExactly(5, 0, 5, 0);
        assertThat(points(Answers.of(Instrument.PSC_17, "00011001010101010"))).containsExactly(7, 0, 0, 7);
    }

    @Test
    void aScoreOnTheCutOffIsPositive() {
        assertThat(Answers.of(Instrument.PSC_17, "00011001010101010")
                        .scores()
                        .get(3)
                        .isPositive())
                .isTrue();
        assertThat(Answers.of(Instrument.PSC_17, "00011001010101000")
                        .scores()
                        .get(3)
                        .isPositive())
                .isFalse();
    }

    @Test
    void threeBlanksCountNothingAndFourMakeItUnscorable() {
        Answers three = Answers.of(Instrument.PSC_17, "---22222222222222");
        Answers four = Answers.of(Instrument.PSC_17, "----2222222222222");

        assertThat(three.flaw()).isEmpty();
        assertThat(points(three).get(0)).isEqualTo(28);
        assertThat(four.flaw()).contains(Flaw.TOO_MANY_BLANKS);
        assertThatThrownBy(four::scores).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherNumberOfItemsOrPointsIsAFlaw() {
        assertThat(Answers.of(Instrument.PSC_17, "0000000000000000").flaw()).contains(Flaw.WRONG_NUMBER_OF_ITEMS);
        assertThat(Answers.of(Instrument.PSC_17, "00000000000000003").flaw()).contains(Flaw.OUT_OF_RANGE);
        List<Optional<Integer>> negative = new ArrayList<>(Collections.nCopies(17, Optional.of(0)));
        negative.set(3, Optional.of(-1));
        assertThat(new Answers(Instrument.PSC_17, negative).flaw()).contains(Flaw.OUT_OF_RANGE);
    }

    @Test
    void whatIsKeptIsReadBackTheSame() {
        Answers answers = Answers.of(Instrument.PSC_17, "012-1201201201201");

        assertThat(Answers.of(Instrument.PSC_17, answers.text())).isEqualTo(answers);
    }

    private static List<Integer> points(Answers answers) {
        return answers.scores().stream().map(Score::points).toList();
    }
}
