package org.throughline.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the embedded servers, as the launcher sees it: it starts, is ready, stops, can be killed, and starts again with its data and port. */
interface Server {

    String name();

    /** The ports it listens on, by purpose. */
    List<ListeningPort> ports();

    /** Its process, if it is one of its own. */
    Optional<ChildProcess> process();

    /** Returns when the server answers. */
    void start() throws Exception;

    /** Ends it cleanly; does nothing when it is not running. */
    void stop() throws Exception;

    /** Ends it as a power cut would. */
    void kill() throws Exception;

    /** Where and with which secrets it is reached: part of servers.properties. */
    Map<String, String> properties();

    /** A port and what it is for. */
    record ListeningPort(String purpose, int number) {}
}
