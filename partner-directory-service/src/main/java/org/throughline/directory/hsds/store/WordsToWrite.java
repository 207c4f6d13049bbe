package org.throughline.directory.hsds.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words an import has yet to write: most were said on a page before. How many it remembers is bounded. */
final class WordsToWrite {

    private static final int REMEMBERED = 100_000;

    private final Set<String> said = new HashSet<>();

    List<String> firstSaidIn(Collection<String> words) {
        if (said.size() > REMEMBERED) {
            said.clear();
        }
        return words.stream().filter(said::add).toList();
    }
}
