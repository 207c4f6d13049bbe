package org.throughline.directory;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.throughline.servers.MovableClock;

/** Puts the movable clock in the place of the kit's. */
public class TestClock {

    @Produces
    @Singleton
    MovableClock movable() {
        return new MovableClock();
    }
}
