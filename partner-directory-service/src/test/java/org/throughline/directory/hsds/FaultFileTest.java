package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.directory.csv.FileFault;

class FaultFileTest {

    private static FileFault fault(long line) {
        return new FileFault("services.csv", line, "name", "VALUE_MISSING", "Two\nlines", line == 1 ? "/a~1b" : null);
    }

    private static List<FileFault> pages(FaultFile file, int size) throws IOException {
        List<FileFault> all = new ArrayList<>();
        for (List<FileFault> page = file.next(size); !page.isEmpty(); page = file.next(size)) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
        }
        return all;
    }

    @Test
    void whatItIsGivenComesBackInOrder() throws IOException {
        try (FaultFile file = new FaultFile(100)) {
            for (int line = 1; line <= 5; line++) {
                file.accept(fault(line));
            }
            assertThat(pages(file, 2)).containsExactly(fault(1), fault(2), fault(3), fault(4), fault(5));
        }
    }

    @Test
    void beyondItsBoundItHoldsNoMore() throws IOException {
        try (FaultFile file = new FaultFile(3)) {
            for (int line = 1; line <= 5; line++) {
                file.accept(fault(line));
            }
            assertThat(pages(file, 10)).containsExactly(fault(1), fault(2), fault(3));
        }
    }

    @Test
    void withoutAFaultThereIsNothing() throws IOException {
        try (FaultFile file = new FaultFile(3)) {
            assertThat(file.next(10)).isEmpty();
        }
    }
}
