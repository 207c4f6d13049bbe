package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.search.SearchedWords.found;
import static org.throughline.directory.search.SearchedWords.onTheMap;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** A blank that lacks, or is too many, is a slip as well: some write one word, others two. */
@QuarkusTest
class WordsRunTogetherTest {

    private static TestDistrict district;

    private static TestDistrict district() throws IOException {
        if (district == null) {
            district = TestDistrict.registered();
            PackageOnDisk described = new PackageOnDisk()
                    .with("organizations.csv", "id,name,description", "o1,Northgate,x")
                    .with(
                            "services.csv",
                            "id,organization_id,name,status,description",
                            "s1,o1,Nest,active,Child care for the youngest",
                            "s2,o1,Clinic,active,Healthcare for everybody",
                            "s3,o1,Bridge,active,Tutoring after school",
                            "s4,o1,Pantry,active,\"The child brings a bag, we take care of the rest\"",
                            "s5,o1,Kite club - girls only (U-18),active,Wind",
                            "s6,o1,Youth/Family kites,active,\"ADD/ADHD coaching, grief/loss\"");
            assertThat(district.imported(described, "ALL_OR_NOTHING").<String>path("state"))
                    .isEqualTo("IMPORTED");
        }
        return district;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // two words are meant, which have to follow each other
                "childcare | Nest",
                "youngest childcare | Nest",
                "tutoring afterschool | Bridge",
                // one is meant
                "health care | Clinic",
                "health-care | Clinic",
                "everybody health care | Clinic",
                "health care or childcare | Clinic, Nest",
                // as they are written
                "child care | Nest, Pantry",
                "healthcare | Clinic",
            })
    void oneWordStandsForTwoAndTwoForOne(String text, String expected) throws IOException {
        assertThat(found(district(), text)).containsExactlyInAnyOrder(expected.split(", "));
        assertThat(onTheMap(district(), text)).isEqualTo(found(district(), text));
    }

    /** What is no word is none that has to be there, and a dash is "without" only right before a word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kite club - girls only (U-18) | Kite club - girls only (U-18)",
                "kite – girls | Kite club - girls only (U-18)",
                "kite —girls | Kite club - girls only (U-18)",
                "kite 🪁 club | Kite club - girls only (U-18)",
                "kite -girls | Youth/Family kites",
                "family kites | Youth/Family kites",
                "youth/family | Youth/Family kites",
                "ADHD | Youth/Family kites",
                "loss grief | Youth/Family kites",
                "tutoring/after school | Bridge",
            })
    void signsBetweenWordsAreGaps(String text, String expected) throws IOException {
        assertThat(found(district(), text)).containsExactly(expected);
        assertThat(onTheMap(district(), text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carechild", // no two words that follow each other so
                "thefor", // nor two that are passed over
                "\"health care\"", // between quotes words are taken as they are
                "health tutoring care",
            })
    void whatIsNoSlipFindsNothing(String text) throws IOException {
        assertThat(found(district(), text)).isEmpty();
        assertThat(onTheMap(district(), text)).isEmpty();
    }
}
