package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An import to its end, which it tells of meanwhile; whatever else than an import of all rows it ends as is a failure. */
record Import(District district, Duration longest) {

    private static final long TOLD_EVERY_SECONDS = 10;

    /** Gives how long it took. */
    Duration of(Path archive) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String path = district.sent(archive);
        long told = 0;
        JsonNode seen = look(path);
        while (!seen.hasNonNull("finishedAt")) {
            Duration waited = since(begin);
            assertThat(waited)
                    .as("the import is %s and has read %d rows", state(seen), rows(seen))
                    .isLessThan(longest);
            if (waited.toSeconds() / TOLD_EVERY_SECONDS > told) {
                told = waited.toSeconds() / TOLD_EVERY_SECONDS;
                Report.say("  import   %3d s: %s, %d rows read", waited.toSeconds(), state(seen), rows(seen));
            }
            TimeUnit.MILLISECONDS.sleep(200);
            seen = look(path);
        }
        Duration took = since(begin);
        assertThat(state(seen)).as("how the import ended").isEqualTo("IMPORTED");
        assertThat(seen.path("faultCount").asLong()).as("faults of the import").isZero();
        assertThat(seen.path("records").asLong())
                .as("records taken, of rows read")
                .isEqualTo(rows(seen));
        return took;
    }

    private JsonNode look(String path) {
        return district.require(200, district.get(path));
    }

    private static String state(JsonNode seen) {
        return seen.path("state").asText();
    }

    private static long rows(JsonNode seen) {
        return seen.path("rowsRead").asLong();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
