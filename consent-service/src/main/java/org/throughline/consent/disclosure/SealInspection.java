package org.throughline.consent.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Chain.Sealed;
import org.throughline.consent.disclosure.Fault.Kind;

/** Follows a chain link by link, and gathers what does not fit. */
final class SealInspection {
    private final List<Fault> faults = new ArrayList<>();
    private final Set<UUID> erased = new HashSet<>();
    private long entries;
    private long seals;
    private @Nullable Seal last;

    /** @param signed whether this installation signed the link */
    void inspect(Seal seal, boolean signed, List<Sealed> contents) {
        if (seal.number() != expectedNumber()) {
            faults.add(new Fault(Kind.SEAL_REMOVED, expectedNumber(), null));
        }
        if (!signed) {
            faults.add(new Fault(Kind.SEAL_FORGED, seal.number(), null));
        }
        contents.forEach(content -> inspect(seal, content));
        if (!followsFrom(seal, contents)) {
            faults.add(new Fault(Kind.SEAL_BROKEN, seal.number(), null));
        }
        entries += contents.size();
        seals++;
        last = seal;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** An entry that was kept from being sealed. */
    void addOverdue(UUID entry) {
        add(new Fault(Kind.ENTRY_NOT_SEALED, null, entry));
    }

    Verification result() {
        return new Verification(
                entries,
                seals,
                last,
                faults.stream().filter(fault -> !isErasure(fault)).toList());
    }

    /** A later entry of the same chain, itself intact, says that these values were erased. */
    private boolean isErasure(Fault fault) {
        return fault.kind() == Kind.PERSONAL_VALUES_REMOVED && erased.contains(fault.entry());
    }

    private long expectedNumber() {
        return last == null ? 1 : last.number() + 1;
    }

    private void inspect(Seal seal, Sealed content) {
        byte[] commitment = content.commitment();
        if (commitment == null) {
            faults.add(new Fault(Kind.ENTRY_REMOVED, seal.number(), content.entry()));
        } else if (content.salt() == null || content.logged() == null) {
            faults.add(new Fault(Kind.PERSONAL_VALUES_REMOVED, seal.number(), content.entry()));
        } else if (!Arrays.equals(content.logged().commitment(content.salt()), commitment)) {
            faults.add(new Fault(Kind.ENTRY_CHANGED, seal.number(), content.entry()));
        } else {
            erased.addAll(content.erases());
        }
    }

    private boolean followsFrom(Seal seal, List<Sealed> contents) {
        List<byte[]> commitments = new ArrayList<>();
        for (Sealed content : contents) {
            commitments.add(content.commitment() == null ? new byte[0] : content.commitment());
        }
        byte[] previous = last == null ? Seal.genesis() : last.hash();
        return contents.size() == seal.entries()
                && Arrays.equals(seal.hash(), Seal.hashOf(previous, seal.number(), commitments));
    }
}
