package org.throughline.directory.hsds.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of hours, as docs/imports-and-exports.md tells it, by cases that were written by hand. */
class WrittenHoursTest {

    private static String text(List<WrittenHours.Opening> openings) {
        return openings.stream()
                .map(opening -> opening.byDay() + " " + opening.opens() + "-" + opening.closes())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Fri 9-5                                    | MO,TU,WE,TH,FR 09:00-17:00",
                "M, W 3pm-6:30pm                                | MO,WE 15:00-18:30",
                "Tue & Thu 15:00-18:00; Sat 10 am - 2 pm        | TU,TH 15:00-18:00; SA 10:00-14:00",
                "Mon–Thu 8:30am–4pm                             | MO,TU,WE,TH 08:30-16:00",
                "Monday through Friday, 8 a.m. to 4:30 p.m.     | MO,TU,WE,TH,FR 08:00-16:30",
                "Mon.-Fri. 9:00 AM - 5:00 PM                    | MO,TU,WE,TH,FR 09:00-17:00",
                "Mondays and Wednesdays from 3:30pm until 5pm   | MO,WE 15:30-17:00",
                "MWF 9-12                                       | MO,WE,FR 09:00-12:00",
                "TTh 1-5                                        | TU,TH 13:00-17:00",
                "T/Th 1-5                                       | TU,TH 13:00-17:00",
                "TR 10am-11:30am                                | TU,TH 10:00-11:30",
                "MTWThF 8am-3pm                                 | MO,TU,WE,TH,FR 08:00-15:00",
                "M-F: 8a-4p                                     | MO,TU,WE,TH,FR 08:00-16:00",
                "8:00-16:00 Mon-Fri                             | MO,TU,WE,TH,FR 08:00-16:00",
                "9-5 M-Th, 9-12 F                               | MO,TU,WE,TH 09:00-17:00; FR 09:00-12:00",
                "Mon 9-12, 1-4; Tue 10-2                        | MO 09:00-12:00; MO 13:00-16:00; TU 10:00-14:00",
                "Mon 9-5, Tue 10-6                              | MO 09:00-17:00; TU 10:00-18:00",
                "Mon-Fri 9-5; Sat closed; Sun: closed           | MO,TU,WE,TH,FR 09:00-17:00",
                "Fri-Mon 10am-6pm                               | MO,FR,SA,SU 10:00-18:00",
                "Weekdays 0800-1630                             | MO,TU,WE,TH,FR 08:00-16:30",
                "Weekends noon to 4                             | SA,SU 12:00-16:00",
                "Daily 6pm-midnight                             | MO,TU,WE,TH,FR,SA,SU 18:00-24:00",
                "Every day 8 am - 12 am                         | MO,TU,WE,TH,FR,SA,SU 08:00-24:00",
                "'Mon-Fri\n9-5\nSat\n10-2'                         | MO,TU,WE,TH,FR 09:00-17:00; SA 10:00-14:00",
                "7 days a week 7am-7pm                          | MO,TU,WE,TH,FR,SA,SU 07:00-19:00",
                "24/7                                           | MO,TU,WE,TH,FR,SA,SU 00:00-24:00",
                "Mon-Fri 9-5 or by appointment                  | MO,TU,WE,TH,FR 09:00-17:00",
                "By appointment only                            | ''",
                "varies                                         | ''",
            })
    void aWeekIsReadAsPeopleWriteIt(String written, String week) {
        assertThat(WrittenHours.of(written)).map(WrittenHoursTest::text).contains(week);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // am or pm at both ends, or clocks of 24 hours: as written
                "9am-5pm        | 09:00-17:00",
                "12pm-1pm       | 12:00-13:00",
                "12am-6am       | 00:00-06:00",
                "15:00-18:00    | 15:00-18:00",
                "09:00-12:00    | 09:00-12:00",
                "03:00-05:00    | 03:00-05:00",
                "15:00-6pm      | 15:00-18:00",
                "9-17           | 09:00-17:00",
                "18-24          | 18:00-24:00",
                // am or pm at one end: the other is the nearest to it
                "3-6pm          | 15:00-18:00",
                "9-5pm          | 09:00-17:00",
                "10-2pm         | 10:00-14:00",
                "12-3pm         | 12:00-15:00",
                "7-9pm          | 19:00-21:00",
                "8-11am         | 08:00-11:00",
                "8-8pm          | 08:00-20:00",
                "9am-5          | 09:00-17:00",
                "8am-10         | 08:00-10:00",
                "8am-12         | 08:00-12:00",
                "3pm-6:30       | 15:00-18:30",
                "9am-noon       | 09:00-12:00",
                "9-noon         | 09:00-12:00",
                "noon-4         | 12:00-16:00",
                "6pm-12         | 18:00-24:00",
                "5pm-midnight   | 17:00-24:00",
                // neither: the only reading between six and twenty-two
                "9-5            | 09:00-17:00",
                "9:00-5:00      | 09:00-17:00",
                "8:30-4         | 08:30-16:00",
                "9-12           | 09:00-12:00",
                "8-11           | 08:00-11:00",
                "10-2           | 10:00-14:00",
                "12-4           | 12:00-16:00",
                "3-6            | 15:00-18:00",
                "3:30-5:30      | 15:30-17:30",
                "8-8            | 08:00-20:00",
            })
    void ofTwoTimesAHalfOfTheDayIsTakenWhereThereIsOnlyOneToTake(String times, String range) {
        assertThat(WrittenHours.of("Mon " + times)).map(WrittenHoursTest::text).contains("MO " + range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // more than one reading
                "Mon 7-9",
                "Mon 8-10",
                "Mon 8-midnight",
                "Mon 8-12am",
                "Mon 6:30-8:30",
                "Mon 9-10",
                // none
                "Mon 5pm-9am",
                "Mon 18:00-09:00",
                "Mon 09:00-05:00",
                "Mon 9am-9am",
                "Mon 13pm-3pm",
                "Mon 9:75-10:00",
                "Mon 25-26",
                "Mon 1-12pm",
                // no days, or no end, or no time
                "9-5",
                "9am-5pm",
                "Mon 3:30pm",
                "Mon",
                "Mon 9-5, Wed",
                "Mon-Fri",
                // days that could be others, or are none
                "S 9-5",
                "Mon-Wed-Fri 9-5",
                "FM 9-5",
                "MM 9-5",
                "Someday 9-5",
                "Mon-Mon 9-5",
                "MWF-Sat 9-5",
                // of the month, of the school, in words
                "1st Monday 9-5",
                "2nd & 4th Tues 3-5pm",
                "after school",
                "Mon-Fri after school",
                "school days 8-3",
                "between 3pm and 5pm",
                "Mon 9-5 (ask Ana)",
                "9/5",
                "-",
                "Mon from 3 pm on"
            })
    void whatCouldBeAnotherTimeOrIsNoneIsNotTaken(String written) {
        assertThat(WrittenHours.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Fri      | MO,TU,WE,TH,FR",
                "M, W, F      | MO,WE,FR",
                "Mon; Thu     | MO,TH",
                "Tues/Thurs   | TU,TH",
                "weekdays     | MO,TU,WE,TH,FR",
                "varies       | ''",
            })
    void daysMayStandAlone(String written, String days) {
        assertThat(WrittenHours.days(written)).map(WrittenHours::byDay).contains(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "some", "Mon 9-5", "5 days", "-"})
    void whatIsNoDaysIsNotTaken(String written) {
        assertThat(WrittenHours.days(written)).isEmpty();
    }
}
