package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.directory.agreement.DataSharing;

class SortedTest {

    private static final Set<String> CODES =
            Set.of("HEALTH", "ATTENDANCE", "GRADES", "DISCIPLINE", "CONTACT", "BEHAVIOR", "FAMILY", "ENROLLMENT");

    @Test
    void aSetAndAMapAreWalkedInOneOrder() {
        assertThat(Sorted.set(CODES)).isEqualTo(CODES);
        assertThat(Sorted.set(CODES).stream()).isSorted();
        assertThat(Sorted.map(Map.of("es", 1, "en", 2, "ht", 3)).keySet()).containsExactly("en", "es", "ht");
    }

    @Test
    void whatTwoSidesShareIsAnsweredInThatOrder() {
        DataSharing sharing = new DataSharing(CODES, CODES, null);

        assertThat(sharing.categories().stream()).isSorted();
        assertThat(sharing.purposes().stream()).isSorted();
    }

    @Test
    void neitherCanBeChanged() {
        assertThatThrownBy(() -> Sorted.set(CODES).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Sorted.map(Map.of("en", 1)).clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
