package org.throughline.outcomes.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questionnaires that are known here, as data. */
public enum Instrument {
    /**
     * Pediatric Symptom Checklist, 17 items: never 0, sometimes 1, often 2. Items, subscales and cut-offs: Gardner, Murphy, Childs, Kelleher, Pagano, Jellinek, McInerny, Wasserman,
     * Nutting, Chiappetta, "The PSC-17: a brief pediatric symptom checklist with psychosocial problem subscales", Ambulatory Child Health 5 (1999), 225-236. A blank item counts 0; with
     * four or more blank items the questionnaire is not scored. Reliability: alpha; the total's 0.89 was found again in 80,680 children (Murphy et al., Pediatrics 138 (2016), e20160038).
     * Standard deviations: 322 children aged 6-16 without chronic illness (Stoppelbein et al., Journal of Pediatric Psychology 37 (2012)); a district may have its own.
     */
    PSC_17(
            "PSC-17",
            17,
            2,
            3,
            new Subscale("TOTAL", all(17), 15, new Norm(0.89, 5.62, Sources.PUBLISHED)),
            new Subscale("INTERNALIZING", Set.of(2, 6, 9, 11, 15), 5, new Norm(0.79, 1.71, Sources.PUBLISHED)),
            new Subscale("ATTENTION", Set.of(1, 3, 7, 13, 17), 7, new Norm(0.83, 2.43, Sources.PUBLISHED)),
            new Subscale("EXTERNALIZING", Set.of(4, 5, 8, 10, 12, 14, 16), 7, new Norm(0.83, 2.78, Sources.PUBLISHED)));

    private static final class Sources {
        static final String PUBLISHED = "alpha: Gardner et al. (1999); sd: Stoppelbein et al. (2012)";
    }

    private final String code;
    private final int itemCount;
    private final int mostPoints;
    private final int mostBlanks;
    private final List<Subscale> scales;

    Instrument(String code, int itemCount, int mostPoints, int mostBlanks, Subscale... scales) {
        this.code = code;
        this.itemCount = itemCount;
        this.mostPoints = mostPoints;
        this.mostBlanks = mostBlanks;
        this.scales = List.of(scales);
    }

    /** The instrument with this public name, such as {@code PSC-17}. */
    public static Optional<Instrument> of(String code) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public int itemCount() {
        return itemCount;
    }

    public int mostPoints() {
        return mostPoints;
    }

    public int mostBlanks() {
        return mostBlanks;
    }

    /** The total first, then the subscales. */
    public List<Subscale> scales() {
        return scales;
    }

    private static Set<Integer> all(int items) {
        return Set.copyOf(Stream.iterate(1, item -> item + 1).limit(items).toList());
    }
}
