package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.Reach;

/** Gathers people from pages of users, among whom are clients too. */
final class PeopleSearch {

    private final Reach reach;
    private final PeopleQuery query;
    private final int wanted;
    private final int pageLength;
    private final List<Numbered> people = new ArrayList<>();
    private long next;

    /**
     * A search.
     *
     * @param from the first user's number
     * @param wanted how many people
     * @param pageLength how many users a page has, but for the last
     */
    PeopleSearch(Reach reach, PeopleQuery query, long from, int wanted, int pageLength) {
        this.reach = reach;
        this.query = query;
        this.next = from;
        this.wanted = wanted;
        this.pageLength = pageLength;
    }

    /** A user, and the number of the one behind. */
    record Numbered(long next, ObjectNode user) {}

    /** The first user of the next page. */
    long next() {
        return next;
    }

    boolean isOver(List<ObjectNode> page) {
        for (ObjectNode user : page) {
            next++;
            if (people.size() < wanted && UserDocument.isAsked(user, reach, query)) {
                people.add(new Numbered(next, user));
            }
        }
        return people.size() == wanted || page.size() < pageLength;
    }

    List<Numbered> people() {
        return List.copyOf(people);
    }
}
