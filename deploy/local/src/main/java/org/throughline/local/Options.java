package org.throughline.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.local.stack.Ports;

/**
 * What {@code up} was asked on its command line, one component for each option.
 *
 * @param once whether to stop after the walk
 * @param seeds one walk for each, in this order, two at a time; none at all is no walk
 * @param fresh whether to begin with an empty data folder
 * @param settings what every service is told besides, by configuration key
 */
public record Options(
        boolean once, List<Long> seeds, Ports ports, Path data, boolean fresh, Map<String, String> settings) {

    static final String USAGE =
            "usage: up [--once] [--seed N[,N...]]... [--no-walk] [--ports BASE] [--data DIR] [--fresh]"
                    + " [--set KEY=VALUE]...";

    private static final int DEFAULT_BASE = 18_000;
    private static final int LOWEST_BASE = 1_024;
    private static final int HIGHEST_BASE = 65_000;
    private static final Pattern SETTING = Pattern.compile("([a-z][a-z0-9.-]*)=(.*)");

    public Options {
        seeds = List.copyOf(seeds);
        settings = Map.copyOf(settings);
    }

    static Options parse(Path root, String... arguments) {
        Reading reading = new Reading(root);
        reading.readAll(arguments);
        return reading.options();
    }

    static Path defaultData(Path root) {
        return root.resolve("deploy").resolve("local").resolve(".throughline");
    }

    /** The command line while it is being read. */
    private static final class Reading {
        private final Deque<String> left = new ArrayDeque<>();
        private final Set<Long> seeds = new LinkedHashSet<>();
        private final Map<String, String> settings = new TreeMap<>();
        private boolean walk = true;
        private boolean once;
        private boolean fresh;
        private int base = DEFAULT_BASE;
        private Path data;

        Reading(Path root) {
            this.data = defaultData(root);
        }

        void readAll(String... arguments) {
            left.addAll(List.of(arguments));
            while (!left.isEmpty()) {
                read(left.removeFirst());
            }
        }

        private void read(String option) {
            switch (option) {
                case "--once" -> once = true;
                case "--no-walk" -> walk = false;
                case "--fresh" -> fresh = true;
                case "--seed" -> addSeeds(value(option));
                case "--ports" -> base = base(value(option));
                case "--data" -> data = Path.of(value(option)).toAbsolutePath().normalize();
                case "--set" -> addSetting(value(option));
                default -> throw refused("unknown option " + option);
            }
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw refused(option + " needs a value");
            }
            return left.removeFirst();
        }

        private void addSeeds(String list) {
            for (String seed : list.split(",", -1)) {
                if (!seed.matches("-?\\d{1,18}")) {
                    throw refused("--seed needs whole numbers, not " + seed);
                }
                seeds.add(Long.valueOf(seed));
            }
        }

        private void addSetting(String setting) {
            Matcher matcher = SETTING.matcher(setting);
            if (!matcher.matches()) {
                throw refused("--set needs a configuration key and its value, as in throughline.link.life=P7D");
            }
            settings.put(matcher.group(1), matcher.group(2));
        }

        private static int base(String value) {
            int base = value.matches("\\d{4,5}") ? Integer.parseInt(value) : 0;
            if (base < LOWEST_BASE || base > HIGHEST_BASE) {
                throw refused("--ports needs a number from " + LOWEST_BASE + " to " + HIGHEST_BASE + ", not " + value);
            }
            return base;
        }

        private static Refusal refused(String reason) {
            return new Refusal(Refusal.REFUSED, reason + System.lineSeparator() + USAGE);
        }

        Options options() {
            return new Options(once, chosenSeeds(), new Ports(base), data, fresh, settings);
        }

        private List<Long> chosenSeeds() {
            if (walk) {
                return seeds.isEmpty() ? List.of(1L) : new ArrayList<>(seeds);
            }
            if (!seeds.isEmpty()) {
                throw refused("--seed is about the walk, and --no-walk wants none");
            }
            return List.of();
        }
    }
}
