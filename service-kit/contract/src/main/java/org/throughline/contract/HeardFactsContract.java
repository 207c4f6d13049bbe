package org.throughline.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same of a service whose listeners name the facts that they read: the document says these, and no others. */
public abstract class HeardFactsContract extends FactsContract {

    @Test
    void whatIsReadIsSaid() {
        assertThat(received()).isEqualTo(heard().collect(toSet()));
    }

    /** The types of the facts that its listeners read. */
    protected abstract Stream<String> heard();
}
