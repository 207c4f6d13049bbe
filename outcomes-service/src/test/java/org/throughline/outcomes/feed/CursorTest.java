package org.throughline.outcomes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.feed.Entry.EntryId;
import org.throughline.outcomes.feed.Position.Lane;

class CursorTest {

    @Test
    void keysSortAsTheOffsetsDo() {
        List<Position> positions = new ArrayList<>(List.of(
                new Position("consent.v1", 11, 5),
                new Position("referral.v1", 2, 9),
                new Position("referral.v1", 2, 10),
                new Position("referral.v1", 11, 1)));
        List<Position> sorted = List.copyOf(positions);
        Collections.shuffle(positions, new Random(7));

        assertThat(positions.stream().map(Position::key).sorted().map(Position::of))
                .isEqualTo(sorted);
        assertThat(positions.stream().sorted()).isEqualTo(sorted);
        assertThatThrownBy(() -> new Position("a/b", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameEntriesInAnyOrderMakeTheSameCursor() {
        Position one = new Position("referral.v1", 3, 7);
        Position two = new Position("consent.v1", 0, 2);

        assertThat(Cursor.start().past(one).past(two).text())
                .isEqualTo(Cursor.start().past(two).past(one).text())
                .isEqualTo("consent.v1/0/2,referral.v1/3/7");
        assertThat(Cursor.of("consent.v1/0/2,referral.v1/3/7"))
                .isEqualTo(Cursor.start().past(two).past(one));
        assertThat(Cursor.of("")).isEqualTo(Cursor.start());
        assertThat(Cursor.start().past(one).past(new Position("referral.v1", 3, 6)))
                .isEqualTo(Cursor.start().past(one));
    }

    @Test
    void pagesOfAnySizeTellEveryEntryOnceAndInOrder() {
        List<Entry> feed = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            for (int offset = 0; offset < 5 - partition; offset++) {
                feed.add(entry("referral.v1", partition, offset * 3L));
            }
        }
        for (int size = 1; size <= 13; size++) {
            List<Entry> told = new ArrayList<>();
            Cursor cursor = Cursor.start();
            for (Scan page = read(feed, cursor, new TreeMap<>(), size);
                    !page.taken().isEmpty();
                    page = read(feed, cursor, new TreeMap<>(), size)) {
                told.addAll(page.taken());
                cursor = page.cursor();
            }
            assertThat(told).isEqualTo(feed);
        }
    }

    @Test
    void whatComesLaterInAnyLaneIsStillTold() {
        Cursor before = read(List.of(entry("referral.v1", 5, 1)), Cursor.start(), new TreeMap<>(), 10)
                .cursor();
        List<Entry> later = List.of(entry("referral.v1", 0, 0), entry("referral.v1", 5, 1), entry("referral.v1", 5, 2));

        assertThat(read(later, before, new TreeMap<>(), 10).taken()).containsExactly(later.get(0), later.get(2));
    }

    @Test
    void aLaneEndsBeforeAFactThatWaits() {
        List<Entry> feed = List.of(entry("referral.v1", 0, 1), entry("referral.v1", 0, 3), entry("referral.v1", 1, 0));
        SortedMap<Lane, Long> waiting = new TreeMap<>();
        waiting.put(new Lane("referral.v1", 0), 2L);

        Scan held = read(feed, Cursor.start(), waiting, 10);
        assertThat(held.taken()).containsExactly(feed.get(0), feed.get(2));
        assertThat(read(feed, held.cursor(), new TreeMap<>(), 10).taken()).containsExactly(feed.get(1));
    }

    private static Scan read(List<Entry> feed, Cursor cursor, SortedMap<Lane, Long> waiting, int limit) {
        Scan scan = Scan.begin(cursor, waiting, limit);
        while (!scan.isComplete()) {
            String from = scan.from();
            scan = scan.with(feed.stream()
                    .filter(entry -> entry.position().key().compareTo(from) > 0)
                    .limit(limit)
                    .toList());
        }
        return scan;
    }

    private static Entry entry(String topic, int partition, long offset) {
        return new Entry.Erased(new Position(topic, partition, offset), new EntryId(new UUID(partition, offset)));
    }
}
