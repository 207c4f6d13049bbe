package org.throughline.directory;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Steps one after the other: a transaction and a file take no two at once. */
public final class InOrder {

    private InOrder() {}

    /** A step for each thing. */
    public static <T, R> Uni<Void> each(Iterable<T> things, Function<? super T, Uni<? extends R>> step) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Page after page, each begun behind the last thing of the one before, until one is empty. */
    public static <T> Uni<Void> pages(Function<Optional<T>, Uni<List<T>>> page) {
        return eachPage(page).collect().last().replaceWithVoid();
    }

    /** All that the pages hold; a page is read when it is wanted. */
    public static <T> Multi<T> things(Function<Optional<T>, Uni<List<T>>> page) {
        return eachPage(page).onItem().transformToMultiAndConcatenate(things -> Multi.createFrom()
                .iterable(things));
    }

    private static <T> Multi<List<T>> eachPage(Function<Optional<T>, Uni<List<T>>> page) {
        Place<T> place = new Place<>();
        return Uni.createFrom()
                .deferred(() -> page.apply(place.last))
                .invoke(place::behind)
                .repeat()
                .until(List::isEmpty);
    }

    /**
     * Page after page until one is empty; while a step works on one, the next is read. Neither goes on before both have ended, also
     * where one fails.
     */
    public static <T> Uni<Void> pagesReadAhead(Supplier<Uni<List<T>>> read, Function<List<T>, Uni<Void>> step) {
        ReadAhead<T> pages = new ReadAhead<>(read, step);
        return Uni.createFrom()
                .deferred(pages::next)
                .repeat()
                .until(List::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** As the other, with a page prepared before the step while the one after it is read: three are in hand at a time. */
    public static <T, P> Uni<Void> pagesReadAhead(
            Supplier<Uni<List<T>>> read, Function<List<T>, Uni<List<P>>> prepare, Function<List<P>, Uni<Void>> step) {
        return pagesReadAhead(new Prepared<>(read, prepare)::next, step);
    }

    /**
     * Page after page, each read behind the one before, until there is none. While a step works on one, the next is prepared: that
     * takes no part in what reading and working share, a transaction for instance. Neither goes on before both have ended.
     */
    public static <T, P> Uni<Void> pagesPreparedAhead(
            Function<Optional<T>, Uni<Optional<T>>> read, Function<T, Uni<P>> prepare, Function<P, Uni<Void>> step) {
        PreparedAhead<T, P> pages = new PreparedAhead<>(read, prepare, step);
        return Uni.createFrom()
                .deferred(pages::next)
                .repeat()
                .until(more -> !more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Step after step, numbered from 0, until one says that there are no more. */
    public static Uni<Void> numbered(IntFunction<Uni<Boolean>> step) {
        int[] number = {0};
        return Uni.createFrom()
                .deferred(() -> step.apply(number[0]++))
                .repeat()
                .until(last -> last)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** How far the pages have come. */
    private static final class Place<T> {
        private Optional<T> last = Optional.empty();

        private void behind(List<T> things) {
            if (!things.isEmpty()) {
                last = Optional.of(things.get(things.size() - 1));
            }
        }
    }

    /** The page that was read last, and the one that is prepared. */
    private static final class PreparedAhead<T, P> {
        private final Function<Optional<T>, Uni<Optional<T>>> read;
        private final Function<T, Uni<P>> prepare;
        private final Function<P, Uni<Void>> step;
        private Optional<T> last = Optional.empty();
        private Optional<P> ready = Optional.empty();

        private PreparedAhead(
                Function<Optional<T>, Uni<Optional<T>>> read,
                Function<T, Uni<P>> prepare,
                Function<P, Uni<Void>> step) {
            this.read = read;
            this.prepare = prepare;
            this.step = step;
        }

        /** Whether there was another. */
        private Uni<Boolean> next() {
            return read.apply(last)
                    .invoke(found -> last = found)
                    .chain(found -> Uni.combine()
                            .all()
                            .unis(work(), prepared(found))
                            .collectFailures()
                            .with((worked, next) -> next))
                    .invoke(next -> ready = next)
                    .map(Optional::isPresent);
        }

        private Uni<Void> work() {
            return ready.map(step).orElseGet(() -> Uni.createFrom().voidItem());
        }

        private Uni<Optional<P>> prepared(Optional<T> found) {
            return found.map(page -> prepare.apply(page).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        }
    }

    /** A page that was read, and is prepared. */
    private static final class Prepared<T, P> {
        private final Supplier<Uni<List<T>>> read;
        private final Function<List<T>, Uni<List<P>>> prepare;
        private Optional<List<T>> page = Optional.empty();

        private Prepared(Supplier<Uni<List<T>>> read, Function<List<T>, Uni<List<P>>> prepare) {
            this.read = read;
            this.prepare = prepare;
        }

        private Uni<List<P>> next() {
            return page.map(known -> Uni.createFrom().item(known))
                    .orElseGet(read)
                    .chain(this::prepared);
        }

        private Uni<List<P>> prepared(List<T> known) {
            if (known.isEmpty()) {
                page = Optional.of(known);
                return Uni.createFrom().item(List.of());
            }
            return Uni.combine()
                    .all()
                    .unis(prepare.apply(known), read.get().invoke(more -> page = Optional.of(more)))
                    .collectFailures()
                    .with((prepared, more) -> prepared);
        }
    }

    /** A page that was read, and is worked on. */
    private static final class ReadAhead<T> {
        private final Supplier<Uni<List<T>>> read;
        private final Function<List<T>, Uni<Void>> step;
        private List<T> page = List.of();

        private ReadAhead(Supplier<Uni<List<T>>> read, Function<List<T>, Uni<Void>> step) {
            this.read = read;
            this.step = step;
        }

        private Uni<List<T>> next() {
            return Uni.combine()
                    .all()
                    .unis(work(), read.get())
                    .collectFailures()
                    .with((worked, next) -> next)
                    .invoke(next -> page = next);
        }

        private Uni<Void> work() {
            return page.isEmpty() ? Uni.createFrom().voidItem() : step.apply(page);
        }
    }
}
