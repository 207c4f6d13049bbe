package org.throughline.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.local.sample.Sample;
import org.throughline.local.sample.SampleFolder;

class PlansTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

    private final Sample sample = Sample.read(SampleFolder.PATH);

    @Test
    void theSameSeedChoosesTheSame() {
        assertThat(plans().choose(7)).isEqualTo(plans().choose(7));
    }

    @Test
    void seedsShareNoStudentNoMailboxAndNoAgency() {
        Plans plans = plans();
        List<Plan> chosen =
                LongStream.rangeClosed(1, 12).mapToObj(plans::choose).toList();

        assertThat(chosen).extracting(plan -> plan.student().sourcedId()).doesNotHaveDuplicates();
        assertThat(chosen).extracting(Plan::guardianEmail).doesNotHaveDuplicates();
        assertThat(chosen).extracting(plan -> plan.agency().id()).doesNotHaveDuplicates();
        assertThat(chosen).extracting(plan -> plan.district().code()).contains("riverbend", "lakeshore");
        assertThat(chosen).extracting(Plan::need).doesNotContain("SHELTER", "HOUSING", "CRISIS", "SUBSTANCE_USE");
    }

    @Test
    void whoeverIsChosenCanBeSignedForAndServed() {
        Plans plans = plans();

        LongStream.rangeClosed(1, 12).mapToObj(plans::choose).forEach(plan -> {
            assertThat(plan.age()).isLessThan(18);
            assertThat(plan.guardian().authority()).isEqualTo("PARENT");
            assertThat(plan.fittingServices()).contains(plan.partner().sourceId());
            assertThat(plan.partner().languages()).contains(plan.guardian().language());
            assertThat(plan.before()).hasSize(17).allMatch(points -> points == 1 || points == 2);
        });
    }

    @Test
    void aStudentOfAnEarlierWalkIsNotChosenAgain() {
        Plan first = plans().choose(7);
        Plans later = new Plans(
                sample,
                CLOCK,
                Set.of(first.district().code() + "/" + first.student().sourcedId()));

        assertThat(later.choose(7).student()).isNotEqualTo(first.student());
    }

    @ParameterizedTest
    @CsvSource({"20, 10, IMPROVED", "20, 16, UNCHANGED", "10, 20, WORSENED", "20, 15, UNCHANGED", "20, 14, IMPROVED"})
    void aChangeIsReliableFromSixPointsOfTheTotalOn(int before, int after, String expected) {
        assertThat(Measure.direction(before, after)).isEqualTo(expected);
    }

    @Test
    void linesShowIdsShortenedAndNoCursor() {
        assertThat(Story.shortened("/v1/referrals/01930000-0000-7000-8000-00000000000a/sending"))
                .isEqualTo("/v1/referrals/..00000a/sending");
        assertThat(Story.shortened("/v1/changes?cursor=abc&limit=100")).isEqualTo("/v1/changes?cursor=..&limit=100");
    }

    private Plans plans() {
        return new Plans(sample, CLOCK, Set.of());
    }
}
