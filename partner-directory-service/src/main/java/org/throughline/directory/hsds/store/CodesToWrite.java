package org.throughline.directory.hsds.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.hsds.listing.ServiceListing;

/** Which codes an import has yet to write, and whether some that were known may be gone. */
final class CodesToWrite {

    /** Longer ones cannot be asked for. */
    private static final int LONGEST = 200;

    private static final int REMEMBERED = 100_000;

    private final Set<CodeWrite> said = new HashSet<>();
    private boolean inDoubt;

    /** A code that services have. */
    record CodeWrite(CodeKind kind, String code) {}

    static Stream<CodeWrite> of(ServiceListing listing) {
        return Stream.of(
                        each(CodeKind.CATEGORY, listing.categories().stream()),
                        each(CodeKind.LANGUAGE, listing.languages().stream()),
                        each(CodeKind.INSURANCE, listing.insurances().stream()),
                        each(CodeKind.TREATMENT, listing.delivery().treatments().stream()),
                        each(CodeKind.COMPETENCY, listing.delivery().competencies().stream()),
                        each(CodeKind.ACCESSIBILITY, listing.delivery().accessibility().stream()),
                        each(CodeKind.SCHOOL, listing.onSiteSchools().stream()))
                .flatMap(codes -> codes);
    }

    private static Stream<CodeWrite> each(CodeKind kind, Stream<String> codes) {
        return codes.filter(code -> code.codePointCount(0, code.length()) <= LONGEST)
                .map(code -> new CodeWrite(kind, code));
    }

    /** Most were said on a page before; how many are remembered is bounded. */
    List<CodeWrite> firstSaidIn(ListingPlan plan) {
        inDoubt |= !plan.rewritten.isEmpty();
        if (said.size() > REMEMBERED) {
            said.clear();
        }
        return plan.codes.stream().filter(said::add).toList();
    }

    /** Whether a listing is another than it was. */
    boolean leaveOthersInDoubt() {
        return inDoubt;
    }
}
