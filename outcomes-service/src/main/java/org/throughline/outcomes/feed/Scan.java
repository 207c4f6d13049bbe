package org.throughline.outcomes.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.throughline.outcomes.feed.Position.Lane;

/**
 * One page being collected from entries that lie in the order of their keys: inside each lane it begins behind the cursor and ends before a fact that still waits, so that nothing
 * appears later behind a reader's back.
 *
 * @param waiting the first offset of each lane whose fact waits to be applied
 * @param from where to read on (exclusive)
 */
public record Scan(
        Cursor cursor, SortedMap<Lane, Long> waiting, int limit, List<Entry> taken, String from, boolean isComplete) {

    public static Scan begin(Cursor cursor, SortedMap<Lane, Long> waiting, int limit) {
        return new Scan(cursor, waiting, limit, List.of(), "", false);
    }

    /** The page after the next entries were read from {@code from} on; none is the end. */
    public Scan with(List<Entry> next) {
        Cursor past = cursor;
        List<Entry> more = new ArrayList<>(taken);
        for (Entry entry : next) {
            Position position = entry.position();
            if (past.isPast(position)) {
                return new Scan(
                        past,
                        waiting,
                        limit,
                        more,
                        past.in(position.lane()).orElseThrow().key(),
                        false);
            }
            if (isBehindAWaitingFact(position)) {
                return new Scan(past, waiting, limit, more, position.lane().end(), false);
            }
            more.add(entry);
            past = past.past(position);
            if (more.size() == limit) {
                return new Scan(past, waiting, limit, more, position.key(), true);
            }
        }
        return new Scan(
                past,
                waiting,
                limit,
                more,
                next.isEmpty() ? from : next.get(next.size() - 1).position().key(),
                next.isEmpty());
    }

    private boolean isBehindAWaitingFact(Position position) {
        Long waits = waiting.get(position.lane());
        return waits != null && waits <= position.offset();
    }
}
