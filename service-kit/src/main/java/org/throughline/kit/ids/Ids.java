package org.throughline.kit.ids;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Gives new ids: UUID version 7 (RFC 9562), which sort by the time they were made. */
@ApplicationScoped
public class Ids {

    private final TimeOrderedEpochFactory factory;

    public Ids(Clock clock) {
        this.factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    public UUID next() {
        return factory.create();
    }
}
