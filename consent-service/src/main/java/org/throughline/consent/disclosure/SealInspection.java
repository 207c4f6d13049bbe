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

/**
 * What does not fit of one link, by itself and behind the one before it: each link is looked at alone, in any order.
 *
 * @param erased what its intact entries say was erased
 */
record SealInspection(Seal seal, long entries, List<Fault> faults, Set<UUID> erased) {
    SealInspection {
        faults = List.copyOf(faults);
        erased = Set.copyOf(erased);
    }

    /**
     * @param previous null of the first
     * @param signed whether this installation signed the link
     */
    static SealInspection of(@Nullable Seal previous, Seal seal, boolean signed, List<Sealed> contents) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> erased = new HashSet<>();
        long expected = previous == null ? 1 : previous.number() + 1;
        if (seal.number() != expected) {
            faults.add(new Fault(Kind.SEAL_REMOVED, expected, null));
        }
        if (!signed) {
            faults.add(new Fault(Kind.SEAL_FORGED, seal.number(), null));
        }
        contents.forEach(content -> look(seal, content, faults, erased));
        if (!follows(previous, seal, contents)) {
            faults.add(new Fault(Kind.SEAL_BROKEN, seal.number(), null));
        }
        return new SealInspection(seal, contents.size(), faults, erased);
    }

    private static void look(Seal seal, Sealed content, List<Fault> faults, Set<UUID> erased) {
        Kind fault = fault(content);
        if (fault == null) {
            erased.addAll(content.erases());
        } else {
            faults.add(new Fault(fault, seal.number(), content.entry()));
        }
    }

    private static @Nullable Kind fault(Sealed content) {
        byte[] commitment = content.commitment();
        if (commitment == null) {
            return Kind.ENTRY_REMOVED;
        }
        if (content.salt() == null || content.logged() == null) {
            return Kind.PERSONAL_VALUES_REMOVED;
        }
        return Arrays.equals(content.logged().commitment(content.salt()), commitment) ? null : Kind.ENTRY_CHANGED;
    }

    private static boolean follows(@Nullable Seal previous, Seal seal, List<Sealed> contents) {
        List<byte[]> commitments = new ArrayList<>();
        for (Sealed content : contents) {
            commitments.add(content.commitment() == null ? new byte[0] : content.commitment());
        }
        byte[] before = previous == null ? Seal.genesis() : previous.hash();
        return contents.size() == seal.entries()
                && Arrays.equals(seal.hash(), Seal.hashOf(before, seal.number(), commitments));
    }
}
