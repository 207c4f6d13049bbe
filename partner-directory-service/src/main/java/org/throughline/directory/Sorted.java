package org.throughline.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Copies that cannot be changed and are walked in one order. Those of the JDK are walked in another order in each process,
 * and what is written from them would differ from answer to answer.
 */
public final class Sorted {

    private Sorted() {}

    public static <T extends Comparable<T>> Set<T> set(Collection<T> things) {
        return Collections.unmodifiableSet(new TreeSet<>(things));
    }

    public static <K extends Comparable<K>, V> Map<K, V> map(Map<K, V> things) {
        return Collections.unmodifiableMap(new TreeMap<>(things));
    }
}
