package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.people.Reach;

/** Looks through pages of users for an address. */
final class AddressSearch {

    private final Reach reach;
    private final String address;
    private final int pageLength;
    private Optional<ObjectNode> found = Optional.empty();

    AddressSearch(Reach reach, String address, int pageLength) {
        this.reach = reach;
        this.address = address;
        this.pageLength = pageLength;
    }

    boolean isOver(List<ObjectNode> page) {
        found = page.stream()
                .filter(user -> UserDocument.email(user).equalsIgnoreCase(address))
                .filter(user -> UserDocument.belongs(user, reach))
                .findFirst();
        return found.isPresent() || page.size() < pageLength;
    }

    Optional<ObjectNode> found() {
        return found;
    }
}
