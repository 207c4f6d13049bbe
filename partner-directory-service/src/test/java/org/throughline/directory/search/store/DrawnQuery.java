package org.throughline.directory.search.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.throughline.directory.ClockTime;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Sought;

/** A part of a search, put together at random from what a {@link DrawnDistrict} says: with or without the others. */
enum DrawnQuery {
    NEEDS(3) {
        @Override
        void ask(Sought sought, Random random) {
            sought.needs(few(DrawnDistrict.NEEDS, random));
        }
    },
    LANGUAGES(6) {
        @Override
        void ask(Sought sought, Random random) {
            sought.languages(few(DrawnDistrict.LANGUAGES, random));
        }
    },
    WITHOUT_INTERPRETER(10) {
        @Override
        void ask(Sought sought, Random random) {
            sought.languages(few(DrawnDistrict.LANGUAGES, random)).withoutInterpreter();
        }
    },
    INSURANCES(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.insurances(few(DrawnDistrict.INSURANCES, random));
        }
    },
    INSURANCES_OR_FREE(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.insurancesOrFree(few(DrawnDistrict.INSURANCES, random));
        }
    },
    COSTS(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.costs(
                    few(DrawnDistrict.COSTS, random).stream().map(Cost::valueOf).toList());
        }
    },
    TREATMENTS(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.treatments(few(DrawnDistrict.TREATMENTS, random));
        }
    },
    COMPETENCIES(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.competencies(few(DrawnDistrict.COMPETENCIES, random));
        }
    },
    ACCESSIBILITY(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.accessibility(few(DrawnDistrict.ACCESSIBILITY, random));
        }
    },
    AGES(6) {
        @Override
        void ask(Sought sought, Random random) {
            int from = random.nextInt(18);
            sought.ages(from, from + random.nextInt(3));
        }
    },
    GRADES(8) {
        @Override
        void ask(Sought sought, Random random) {
            int from = random.nextInt(14) - 2;
            sought.grades(from, from + random.nextInt(3));
        }
    },
    SCHOOL(10) {
        @Override
        void ask(Sought sought, Random random) {
            sought.school(one(DrawnDistrict.SCHOOLS, random));
        }
    },
    BILLABLE(10) {
        @Override
        void ask(Sought sought, Random random) {
            sought.billable();
            if (random.nextInt(4) > 0) {
                sought.school(one(DrawnDistrict.SCHOOLS, random));
            }
        }
    },
    TELEHEALTH(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.telehealth();
        }
    },
    SERVED(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.serving(one(DrawnDistrict.POSTAL_CODES, random));
        }
    },
    TIMES(8) {
        @Override
        void ask(Sought sought, Random random) {
            List<WeeklyTime> times = new ArrayList<>();
            int many = random.nextInt(4);
            for (int number = 0; number < many; number++) {
                times.add(time(random));
            }
            LocalDate day = random.nextInt(3) == 0 ? null : DrawnDistrict.DAY.plusDays(random.nextInt(3) - 1);
            sought.times(times, 1 + random.nextInt(180), day);
        }
    },
    OPEN_PLACE(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.openPlace();
        }
    },
    AGREED(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.agreedOn(DrawnDistrict.DAY.plusDays(random.nextInt(3) - 1));
        }
    },
    ACCEPTING(8) {
        @Override
        void ask(Sought sought, Random random) {
            sought.accepting();
        }
    },
    NEAR(2) {
        @Override
        void ask(Sought sought, Random random) {
            // In the middle of the grid, so that several places lie equally far, or beside it.
            sought.near(new GeoPoint(41.5, random.nextBoolean() ? -90.5 : -90.5137));
            sought.within(random.nextInt(3) == 0 ? (Integer) (500 + random.nextInt(4000)) : null);
        }
    };

    private final int oneIn;

    DrawnQuery(int oneIn) {
        this.oneIn = oneIn;
    }

    abstract void ask(Sought sought, Random random);

    static ServiceQuery of(Random random) {
        Sought sought = new Sought();
        for (DrawnQuery part : values()) {
            if (random.nextInt(part.oneIn) == 0) {
                part.ask(sought, random);
            }
        }
        return sought.query();
    }

    /** This part alone, from somewhere or nowhere. */
    ServiceQuery alone(Random random) {
        Sought sought = new Sought();
        if (random.nextBoolean()) {
            sought.near(new GeoPoint(41.5, -90.5));
        }
        ask(sought, random);
        return sought.query();
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** One, and sometimes another, which may be the same. */
    private static List<String> few(List<String> all, Random random) {
        List<String> few = new ArrayList<>(List.of(one(all, random)));
        if (random.nextInt(4) == 0) {
            few.add(one(all, random));
        }
        return few;
    }

    private static WeeklyTime time(Random random) {
        int hour = random.nextInt(24);
        ClockTime until = random.nextInt(4) == 0 ? ClockTime.DAY_ENDS : ClockTime.parse("%02d:59".formatted(hour));
        return new WeeklyTime(
                DayOfWeek.valueOf(one(DrawnDistrict.DAYS, random)),
                ClockTime.parse("%02d:%02d".formatted(hour, random.nextInt(4) * 10)),
                until);
    }
}
