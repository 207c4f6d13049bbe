package org.throughline.servers;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the launcher was asked on its command line; README.md of this module explains each option. */
record Options(
        Path data,
        Optional<Path> cache,
        OptionalInt basePort,
        Set<String> servers,
        Optional<Path> people,
        boolean localSignIn,
        boolean stopOnStdinClose,
        boolean temporary) {

    static final int EXIT_USAGE = 2;
    static final List<String> SERVERS = List.of("postgres", "kafka", "mongodb", "smtp", "keycloak");
    static final String USAGE =
            """
            usage: Launcher --data DIR --with postgres,kafka,mongodb,smtp,keycloak
                [--ports BASE] [--cache DIR] [--people FILE] [--local-sign-in]
                [--stop-on-stdin-close] [--temporary]""";

    static Options parse(String... arguments) {
        Reading reading = new Reading(arguments);
        reading.readAll();
        return reading.options();
    }

    /** The command line while it is being read. */
    private static final class Reading {
        private final Deque<String> left = new ArrayDeque<>();
        private Optional<Path> data = Optional.empty();
        private Optional<Path> cache = Optional.empty();
        private OptionalInt basePort = OptionalInt.empty();
        private Set<String> servers = Set.of();
        private Optional<Path> people = Optional.empty();
        private boolean localSignIn;
        private boolean stopOnStdinClose;
        private boolean temporary;

        Reading(String... arguments) {
            left.addAll(List.of(arguments));
        }

        void readAll() {
            while (!left.isEmpty()) {
                read(left.removeFirst());
            }
        }

        private void read(String option) {
            switch (option) {
                case "--data" -> data = Optional.of(path(option));
                case "--cache" -> cache = Optional.of(path(option));
                case "--ports" -> basePort = OptionalInt.of(port(option));
                case "--with" -> servers = serversOf(value(option));
                case "--people" -> people = Optional.of(path(option));
                case "--local-sign-in" -> localSignIn = true;
                case "--stop-on-stdin-close" -> stopOnStdinClose = true;
                case "--temporary" -> temporary = true;
                default -> throw refused("unknown option " + option);
            }
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw refused(option + " needs a value");
            }
            return left.removeFirst();
        }

        private Path path(String option) {
            return Path.of(value(option)).toAbsolutePath().normalize();
        }

        private int port(String option) {
            String value = value(option);
            if (!value.matches("\\d{4,5}") || Integer.parseInt(value) > Ports.LARGEST_BASE) {
                throw refused(option + " must be a number from 1000 to " + Ports.LARGEST_BASE + ", not " + value);
            }
            return Integer.parseInt(value);
        }

        private static Set<String> serversOf(String list) {
            Set<String> names = new LinkedHashSet<>();
            for (String name : list.split(",", -1)) {
                if (!SERVERS.contains(name.strip())) {
                    throw refused("unknown server '" + name.strip() + "', known are " + String.join(", ", SERVERS));
                }
                names.add(name.strip());
            }
            if (names.contains("keycloak")) {
                names.add("postgres");
            }
            return names;
        }

        private static LauncherRefusal refused(String reason) {
            return new LauncherRefusal(EXIT_USAGE, reason + System.lineSeparator() + USAGE);
        }

        Options options() {
            Path folder = data.orElseThrow(() -> refused("--data is missing"));
            if (servers.isEmpty()) {
                throw refused("--with is missing");
            }
            return new Options(folder, cache, basePort, servers, people, localSignIn, stopOnStdinClose, temporary);
        }
    }
}
