package org.throughline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.contract.FactsContract;
import org.throughline.outcomes.journey.JourneyChange;

class FactsContractTest extends FactsContract {

    @Test
    void everyFactThatAJourneyIsMadeOfIsSaid() {
        assertThat(received().stream().map(JourneyChange::ofType).flatMap(Optional::stream))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(JourneyChange.values()));
    }
}
