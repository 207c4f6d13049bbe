package org.throughline.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A street's words as they are compared: each in one of the ways in which it is written. */
final class StreetWords {

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:ST|ND|RD|TH)");
    private static final Pattern INSIDE_NUMBER = Pattern.compile("[A-Z]?\\d{1,5}[A-Z]{0,2}|[A-Z]{1,2}");

    /** Each followed by its number. */
    private static final Set<String> INSIDE = Set.of(
            "APT",
            "APARTMENT",
            "UNIT",
            "STE",
            "SUITE",
            "RM",
            "ROOM",
            "FL",
            "FLR",
            "FLOOR",
            "BLDG",
            "BUILDING",
            "LOT",
            "TRLR",
            "TRAILER",
            "SPC",
            "SPACE",
            "DEPT",
            "DEPARTMENT",
            "OFC",
            "OFFICE",
            "HNGR",
            "HANGAR",
            "SLIP",
            "STOP",
            "PH",
            "PENTHOUSE");

    /** Each at the end of the line. */
    private static final Set<String> INSIDE_ALONE = Set.of(
            "BSMT", "BASEMENT", "FRNT", "LBBY", "LOBBY", "LOWR", "LOWER", "REAR", "UPPR", "UPPER", "PH", "PENTHOUSE");

    private static final Set<String> FLOOR = Set.of("FL", "FLR", "FLOOR");

    private static final Map<String, String> DIRECTIONS = Map.ofEntries(
            Map.entry("N", "N"),
            Map.entry("NORTH", "N"),
            Map.entry("S", "S"),
            Map.entry("SOUTH", "S"),
            Map.entry("E", "E"),
            Map.entry("EAST", "E"),
            Map.entry("W", "W"),
            Map.entry("WEST", "W"),
            Map.entry("NE", "NE"),
            Map.entry("NORTHEAST", "NE"),
            Map.entry("NW", "NW"),
            Map.entry("NORTHWEST", "NW"),
            Map.entry("SE", "SE"),
            Map.entry("SOUTHEAST", "SE"),
            Map.entry("SW", "SW"),
            Map.entry("SOUTHWEST", "SW"));

    private static final List<String> UNITS =
            List.of("FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH");
    private static final List<String> TEENS = List.of(
            "TENTH",
            "ELEVENTH",
            "TWELFTH",
            "THIRTEENTH",
            "FOURTEENTH",
            "FIFTEENTH",
            "SIXTEENTH",
            "SEVENTEENTH",
            "EIGHTEENTH",
            "NINETEENTH");
    private static final List<String> TENS =
            List.of("TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY");

    private static final Map<String, String> ORDINALS = ordinals();
    private static final Map<String, String> TYPES = StreetTypes.byWord();
    private static final Set<String> ABBREVIATIONS = Set.copyOf(TYPES.values());

    private StreetWords() {}

    /** @param street in capitals, without signs but hyphens, slashes and the number sign */
    static String of(String street) {
        List<String> words = outside(split(street));
        return String.join(" ", joined(directed(numbered(words))));
    }

    /** Whether it says what kind of street it is. */
    static boolean isType(String word) {
        return TYPES.containsKey(word) || ABBREVIATIONS.contains(word);
    }

    private static List<String> split(String street) {
        return List.of(street.replace('-', ' ').replace('/', ' ').strip().split(" +"));
    }

    /** Without what says where in the building it is. */
    private static List<String> outside(List<String> words) {
        int end = words.size();
        for (int at = words.size() - 1; at > 0; at--) {
            if (isInside(words, at)) {
                end = at;
            }
        }
        List<String> outside = words.subList(0, end);
        boolean ordinalFloor = end > 2 && FLOOR.contains(words.get(end - 1)) && isOrdinal(words.get(end - 2));
        return ordinalFloor ? outside.subList(0, end - 2) : outside;
    }

    private static boolean isInside(List<String> words, int at) {
        String word = words.get(at);
        if (at == words.size() - 1) {
            return word.equals("#") || (at > 1 && INSIDE_ALONE.contains(word));
        }
        String next = words.get(at + 1);
        return word.equals("#")
                || (INSIDE.contains(word) && INSIDE_NUMBER.matcher(next).matches() && !isType(next));
    }

    private static boolean isOrdinal(String word) {
        return ORDINAL.matcher(word).matches() || ORDINALS.containsKey(word);
    }

    /** First, 1st and 1 are one. */
    private static List<String> numbered(List<String> words) {
        List<String> numbered = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String both = at + 1 < words.size() ? ORDINALS.get(words.get(at) + words.get(at + 1)) : null;
            if (both != null && TENS.contains(words.get(at))) {
                numbered.add(both);
                at++;
            } else {
                String plain = ORDINAL.matcher(words.get(at)).replaceFirst("$1");
                numbered.add(ORDINALS.getOrDefault(plain, plain));
            }
        }
        return numbered;
    }

    /** Directions and types abbreviated; a direction that is the street's name stays as it is: North Street is not N Street. */
    private static List<String> directed(List<String> words) {
        int last = words.size() - 1;
        while (last >= 0 && DIRECTIONS.containsKey(words.get(last))) {
            last--;
        }
        int name = last > 0 && isType(words.get(last)) ? last - 1 : last;
        List<String> directed = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean beside = last >= 0 && at != name;
            directed.add((beside ? DIRECTIONS : TYPES)
                    .getOrDefault(words.get(at), TYPES.getOrDefault(words.get(at), words.get(at))));
        }
        return directed;
    }

    /** North west is northwest, before the name and behind it. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            boolean isName = at == 0 && at + 3 == words.size() && isType(words.get(2));
            if ((word.equals("N") || word.equals("S")) && (next.equals("E") || next.equals("W")) && !isName) {
                joined.add(word + next);
                at++;
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static Map<String, String> ordinals() {
        Map<String, String> ordinals = new HashMap<>();
        for (int unit = 1; unit < 10; unit++) {
            ordinals.put(UNITS.get(unit - 1), Integer.toString(unit));
        }
        for (int teen = 0; teen < 10; teen++) {
            ordinals.put(TEENS.get(teen), Integer.toString(10 + teen));
        }
        for (int ten = 2; ten < 10; ten++) {
            String word = TENS.get(ten - 2);
            ordinals.put(word.substring(0, word.length() - 1) + "IETH", Integer.toString(10 * ten));
            for (int unit = 1; unit < 10; unit++) {
                ordinals.put(word + UNITS.get(unit - 1), Integer.toString(10 * ten + unit));
            }
        }
        return Map.copyOf(ordinals);
    }
}
