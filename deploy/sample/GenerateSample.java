import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the sample districts beside this file: {@code java GenerateSample.java}. Seeded, so that the same source gives
 * the same bytes. Every person, agency and address is invented.
 */
public final class GenerateSample {

    private static final long SEED = 20260817L;
    private static final Path HERE = Path.of(System.getProperty("sample.folder", "."));

    public static void main(String[] arguments) throws IOException {
        List<Agency> agencies = Agencies.invent(new Random(SEED));
        List<District> districts = List.of(District.riverbend(), District.lakeshore());
        People people = new People();
        for (District district : districts) {
            new RosterFiles(district, new Random(SEED + district.code.hashCode())).write();
            new DirectoryFiles(district, agencies, new Random(SEED * 31 + district.code.hashCode())).write();
            new CalendarFiles(district).write();
            people.addDistrict(district);
        }
        people.addAgencies(agencies);
        people.write(HERE.resolve("people.json"));
        Agencies.write(agencies, districts, HERE.resolve("agencies.csv"));
    }

    // ---------------------------------------------------------------------------------------------- districts

    record School(String sourcedId, String name, List<String> grades, int students, double north, double east) {}

    record District(
            String code,
            String name,
            String tenant,
            String zone,
            String oneRoster,
            String state,
            String city,
            String postalCode,
            double latitude,
            double longitude,
            List<School> schools) {

        static District riverbend() {
            return new District(
                    "riverbend", "Riverbend Public Schools", "01930000-0000-7000-8000-00000000000a", "America/Chicago",
                    "1.1", "IA", "Riverbend", "52700", 41.5600, -90.4600,
                    List.of(
                            new School("rb-sch-elementary", "Riverbend Elementary School", grades(0, 5), 260, 1.4, -0.9),
                            new School("rb-sch-middle", "Mill Creek Middle School", grades(6, 8), 150, -0.6, 1.8),
                            new School("rb-sch-high", "Riverbend High School", grades(9, 12), 190, -1.9, -2.2)));
        }

        static District lakeshore() {
            return new District(
                    "lakeshore", "Lakeshore Consolidated Schools", "01930000-0000-7000-8000-00000000000b",
                    "America/New_York", "1.2", "PA", "Lakeshore", "16500", 42.1100, -80.1000,
                    List.of(
                            new School("ls-sch-harbor", "Harbor Street School", grades(0, 8), 80, 0.8, 0.4),
                            new School("ls-sch-high", "Lakeshore High School", grades(9, 12), 40, -1.1, 1.2)));
        }

        private static List<String> grades(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(grade -> grade == 0 ? "KG" : String.format(Locale.ROOT, "%02d", grade))
                    .collect(Collectors.toList());
        }

        String prefix() {
            return code.equals("riverbend") ? "rb" : "ls";
        }

        String orgId() {
            return prefix() + "-district";
        }

        double latitude(double kilometresNorth) {
            return latitude + kilometresNorth / 111.2;
        }

        double longitude(double kilometresEast) {
            return longitude + kilometresEast / (111.2 * Math.cos(Math.toRadians(latitude)));
        }

        Path folder() {
            return HERE.resolve(code);
        }
    }

    // ------------------------------------------------------------------------------------------------- roster

    enum Language {
        ENGLISH("en", 46, "Avery Blake Casey Drew Emerson Finley Harper Jordan Logan Morgan Parker Quinn Riley Rowan Sawyer Taylor",
                "Ashdown Brookfield Calder Denholm Eastwick Fairlie Garrow Hollin Kestrel Larkham Merrin Norwell Oakden Prescote Thornby Winslade"),
        SPANISH("es", 24, "Alma Bruno Camila Diego Elena Felipe Gabriela Hugo Ines Javier Lucia Mateo Nora Pablo Rosa Tomas",
                "Arboleda Benavente Cordillera Delrio Encinar Fontana Gallardo Herreros Lagunas Montero Olivares Peralta Quiroga Robledo Salcedo Valverde"),
        HAITIAN_CREOLE("ht", 9, "Anaika Bertho Clervie Davens Esther Frantz Guerda Islande Jovens Kettly Lovely Mackendy Nadege Rodney",
                "Belfort Cadet Desir Etienne Fleurimond Gedeon Jeanlouis Lafleur Metellus Petitfrere Rosier Saintil"),
        VIETNAMESE("vi", 5, "An Binh Chau Dung Giang Hanh Khanh Linh Minh Ngoc Phuc Thao", "Bui Dang Dinh Hoang Luong Mai Ngo Phung Trinh Vo"),
        SOMALI("so", 5, "Abdi Asha Cawo Fartun Hodan Idil Khadra Liban Mahad Nasra", "Abshir Barre Dirie Farah Guled Hersi Jama Roble Samatar Warsame"),
        ARABIC("ar", 4, "Amal Basel Dalia Fadi Hala Issam Layla Nabil Rania Samir", "Alwadi Barakat Darwish Fahmi Haddad Jabri Karam Mansouri Nasser Sabbagh"),
        CHINESE("zh", 4, "Bo Chen Fang Jing Lan Mei Ning Rui Wei Yan", "Deng Fan Gao He Liang Pan Shen Tao Wen Zhao"),
        PORTUGUESE("pt", 3, "Bianca Caio Davi Estela Heitor Joana Livia Otavio", "Azevedo Bragança Coutinho Feijó Lacerda Noronha Pacheco Sequeira");

        final String code;
        final int weight;
        final List<String> given;
        final List<String> family;

        Language(String code, int weight, String given, String family) {
            this.code = code;
            this.weight = weight;
            this.given = List.of(given.split(" "));
            this.family = List.of(family.split(" "));
        }

        static Language pick(Random random) {
            int left = random.nextInt(Stream.of(values()).mapToInt(language -> language.weight).sum());
            for (Language language : values()) {
                left -= language.weight;
                if (left < 0) {
                    return language;
                }
            }
            throw new IllegalStateException();
        }
    }

    record Place(School school, String grade) {}

    /** OneRoster files, and the sheet of guardians with home languages that OneRoster has no place for. */
    static final class RosterFiles {
        private final District district;
        private final Random random;
        private final List<Place> free = new ArrayList<>();
        private final Csv users;
        private final Csv roles = new Csv("sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");
        private final Csv classes = new Csv("sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        private final Csv enrollments = new Csv("sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
        private final Csv demographics = new Csv("sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");
        private final Csv guardians = new Csv("studentSourcedId,guardianSourcedId,givenName,familyName,relationship,authority,language,writtenLanguage,interpreter,email,phone,secondaryEmail");
        private int students;
        private int guardianCount;
        private int households;

        RosterFiles(District district, Random random) {
            this.district = district;
            this.random = random;
            this.users = new Csv(v12()
                    ? "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"
                    : "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
            for (School school : district.schools) {
                for (int i = 0; i < school.students; i++) {
                    free.add(new Place(school, school.grades.get(i % school.grades.size())));
                }
            }
        }

        private boolean v12() {
            return district.oneRoster.equals("1.2");
        }

        void write() {
            district.schools.forEach(this::addTeachersAndClasses);
            while (!free.isEmpty()) {
                addHousehold();
            }
            Path folder = district.folder().resolve("roster");
            manifest().write(folder.resolve("manifest.csv"));
            orgs().write(folder.resolve("orgs.csv"));
            sessions().write(folder.resolve("academicSessions.csv"));
            courses().write(folder.resolve("courses.csv"));
            classes.write(folder.resolve("classes.csv"));
            users.write(folder.resolve("users.csv"));
            if (v12()) {
                roles.write(folder.resolve("roles.csv"));
            }
            enrollments.write(folder.resolve("enrollments.csv"));
            demographics.write(folder.resolve("demographics.csv"));
            guardians.write(folder.resolve("guardians.csv"));
        }

        private void addTeachersAndClasses(School school) {
            for (String grade : school.grades) {
                Language language = Language.ENGLISH;
                String teacher = district.prefix() + "-tch-" + school.sourcedId.substring(7) + "-" + grade;
                String given = one(language.given);
                String family = one(language.family);
                addUser(teacher, "teacher", school, given, family, slug(given) + "." + slug(family) + "." + grade.toLowerCase(Locale.ROOT) + "@" + district.code + ".example.org", "");
                String homeroom = homeroom(school, grade);
                classes.row(homeroom, "", "", "Homeroom " + grade, grade, district.prefix() + "-crs-homeroom", "HR-" + grade, "homeroom", "", school.sourcedId, district.prefix() + "-year-2027", "", "", "1");
                enrollments.row("enr-" + teacher, "", "", homeroom, school.sourcedId, teacher, "teacher", "true", "", "");
            }
        }

        private String homeroom(School school, String grade) {
            return district.prefix() + "-cls-" + school.sourcedId.substring(7) + "-" + grade;
        }

        private void addHousehold() {
            households++;
            Language language = Language.pick(random);
            String family = one(language.family);
            int wanted = List.of(1, 1, 1, 2, 2, 2, 3, 4).get(random.nextInt(8));
            List<String> children = new ArrayList<>();
            Set<String> givenNames = new LinkedHashSet<>();
            for (int i = 0; i < wanted && !free.isEmpty(); i++) {
                Place place = free.remove(random.nextInt(free.size()));
                String given = one(language.given);
                while (!givenNames.add(given)) {
                    given = one(language.given);
                }
                children.add(addStudent(place, given, family));
            }
            addGuardians(language, family, children);
        }

        private String addStudent(Place place, String given, String family) {
            students++;
            String id = String.format(Locale.ROOT, "%s-stu-%04d", district.prefix(), students);
            addUser(id, "student", place.school, given, family, "", place.grade);
            int grade = place.grade.equals("KG") ? 0 : Integer.parseInt(place.grade);
            boolean repeats = random.nextInt(25) == 0;
            LocalDate born = LocalDate.of(2020 - grade - (repeats ? 1 : 0), 9, 2).plusDays(random.nextInt(365));
            demographics.row(id, "", "", born, random.nextBoolean() ? "female" : "male", "", "", "", "", "", "", "", "", "", "", "");
            enrollments.row("enr-" + id, "", "", homeroom(place.school, place.grade), place.school.sourcedId, id, "student", "", "2026-08-17", "");
            return id;
        }

        private void addUser(String id, String role, School school, String given, String family, String email, String grade) {
            String username = email.isEmpty() ? id : email.substring(0, email.indexOf('@'));
            if (v12()) {
                users.row(id, "", "", "true", username, "", given, family, "", id.toUpperCase(Locale.ROOT), email, "", "", "", grade, "", "", "", "", "", "", school.sourcedId, "");
                roles.row("rol-" + id, "", "", id, "primary", role, "2026-08-17", "", school.sourcedId, "");
            } else {
                users.row(id, "", "", "true", school.sourcedId, role, username, "", given, family, "", id.toUpperCase(Locale.ROOT), email, "", "", "", grade, "");
            }
        }

        private void addGuardians(Language language, String family, List<String> children) {
            boolean grandparent = random.nextInt(12) == 0;
            boolean foster = !grandparent && random.nextInt(30) == 0;
            int adults = grandparent || foster || random.nextInt(3) == 0 ? 1 : 2;
            Set<String> names = new LinkedHashSet<>();
            for (int adult = 0; adult < adults; adult++) {
                guardianCount++;
                String id = String.format(Locale.ROOT, "%s-gdn-%04d", district.prefix(), guardianCount);
                String given = one(language.given);
                while (!names.add(given)) {
                    given = one(language.given);
                }
                Language spoken = foster ? Language.ENGLISH : language;
                String relationship = grandparent ? "GRANDPARENT" : foster ? "FOSTER_PARENT" : adult == 0 ? "MOTHER" : "FATHER";
                String authority = grandparent || foster ? "ACTING_AS_PARENT"
                        : adult == 1 && random.nextInt(25) == 0 ? "RIGHTS_REVOKED" : "PARENT";
                boolean interpreter = spoken != Language.ENGLISH && random.nextInt(3) > 0;
                String written = spoken == Language.SOMALI && random.nextInt(3) == 0 ? "en" : spoken.code;
                boolean hasEmail = random.nextInt(7) > 0;
                String address = slug(given) + "." + slug(family) + households + "@families." + district.code + ".test";
                String second = hasEmail && random.nextInt(2) == 0 ? slug(given) + households + ".second@mail." + district.code + ".test" : "";
                String phone = String.format(Locale.ROOT, "+1555%s%05d", district.code.equals("riverbend") ? "01" : "02", guardianCount);
                for (String child : children) {
                    guardians.row(child, id, given, family, relationship, authority, spoken.code, written, interpreter, hasEmail ? address : "", phone, second);
                }
            }
        }

        private Csv manifest() {
            Csv manifest = new Csv("propertyName,value");
            manifest.row("manifest.version", "1.0");
            manifest.row("oneroster.version", district.oneRoster);
            Set<String> present = new LinkedHashSet<>(List.of("academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "users"));
            List<String> all = new ArrayList<>(List.of("academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics", "enrollments", "lineItems", "orgs", "resources", "results", "users"));
            if (v12()) {
                present.add("roles");
                all.addAll(List.of("lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds", "resultScoreScales", "roles", "scoreScales", "userProfiles", "userResources"));
            }
            all.forEach(file -> manifest.row("file." + file, present.contains(file) ? "bulk" : "absent"));
            manifest.row("source.systemName", "Sample student information system");
            manifest.row("source.systemCode", district.code);
            return manifest;
        }

        private Csv orgs() {
            Csv orgs = new Csv("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
            orgs.row(district.orgId(), "", "", district.name, "district", district.code.toUpperCase(Locale.ROOT), "");
            district.schools.forEach(school -> orgs.row(school.sourcedId, "", "", school.name, "school", school.sourcedId.toUpperCase(Locale.ROOT), district.orgId()));
            return orgs;
        }

        private Csv sessions() {
            String year = district.prefix() + "-year-2027";
            Csv sessions = new Csv("sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
            sessions.row(year, "", "", "School year 2026-2027", "schoolYear", "2026-08-17", "2027-06-04", "", "2027");
            sessions.row(district.prefix() + "-sem-1", "", "", "Fall semester", "semester", "2026-08-17", "2026-12-18", year, "2027");
            sessions.row(district.prefix() + "-sem-2", "", "", "Spring semester", "semester", "2027-01-04", "2027-06-04", year, "2027");
            return sessions;
        }

        private Csv courses() {
            Csv courses = new Csv("sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
            courses.row(district.prefix() + "-crs-homeroom", "", "", district.prefix() + "-year-2027", "Homeroom", "HR", "", district.orgId(), "", "");
            return courses;
        }

        private String one(List<String> names) {
            return names.get(random.nextInt(names.size()));
        }
    }

    // ----------------------------------------------------------------------------------------------- calendar

    /** One row per weekday of the school year, and the bell schedule per school and kind of day. */
    static final class CalendarFiles {
        private final District district;

        CalendarFiles(District district) {
            this.district = district;
        }

        void write() {
            Csv calendar = new Csv("date,dayType,note");
            Map<LocalDate, String> closed = closedDays();
            for (LocalDate day = LocalDate.of(2026, 8, 12); !day.isAfter(LocalDate.of(2027, 6, 8)); day = day.plusDays(1)) {
                if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                    String note = closed.getOrDefault(day, "");
                    calendar.row(day, type(day, note), note);
                }
            }
            calendar.write(district.folder().resolve("calendar.csv"));
            bells().write(district.folder().resolve("bell-schedule.csv"));
        }

        private static String type(LocalDate day, String note) {
            if (note.startsWith("Staff")) {
                return "STAFF_ONLY";
            }
            if (!note.isEmpty()) {
                return "NO_SCHOOL";
            }
            return day.getDayOfWeek() == DayOfWeek.WEDNESDAY && day.getDayOfMonth() <= 7 ? "EARLY_RELEASE" : "REGULAR";
        }

        private Map<LocalDate, String> closedDays() {
            Map<LocalDate, String> days = new LinkedHashMap<>();
            span(days, LocalDate.of(2026, 8, 12), LocalDate.of(2026, 8, 14), "Staff preparation");
            span(days, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 7), "Labor Day");
            span(days, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12), "Staff development");
            span(days, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27), "Thanksgiving recess");
            span(days, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 1), "Winter recess");
            span(days, LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 18), "Martin Luther King Jr. Day");
            span(days, LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 15), "Presidents' Day");
            LocalDate spring = district.code.equals("riverbend") ? LocalDate.of(2027, 3, 15) : LocalDate.of(2027, 3, 29);
            span(days, spring, spring.plusDays(4), "Spring recess");
            span(days, LocalDate.of(2027, 5, 31), LocalDate.of(2027, 5, 31), "Memorial Day");
            span(days, LocalDate.of(2027, 6, 7), LocalDate.of(2027, 6, 8), "Staff closing days");
            return days;
        }

        private static void span(Map<LocalDate, String> days, LocalDate from, LocalDate to, String note) {
            from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, note));
        }

        private Csv bells() {
            Csv bells = new Csv("schoolSourcedId,dayType,period,name,startsAt,endsAt");
            for (School school : district.schools) {
                boolean young = school.grades.contains("KG");
                addBells(bells, school, "REGULAR", young ? 8 * 60 + 30 : 7 * 60 + 50, young ? 60 : 50);
                addBells(bells, school, "EARLY_RELEASE", young ? 8 * 60 + 30 : 7 * 60 + 50, young ? 40 : 33);
            }
            return bells;
        }

        private static void addBells(Csv bells, School school, String dayType, int firstMinute, int minutes) {
            List<String> names = school.grades.contains("KG")
                    ? List.of("Reading", "Math", "Science", "Lunch and recess", "Writing", "Arts")
                    : List.of("Period 1", "Period 2", "Period 3", "Lunch", "Period 5", "Period 6", "Period 7");
            int start = firstMinute;
            for (int period = 1; period <= names.size(); period++) {
                bells.row(school.sourcedId, dayType, period, names.get(period - 1), time(start), time(start + minutes));
                start += minutes + 5;
            }
        }

        private static String time(int minuteOfDay) {
            return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
        }
    }

    // ---------------------------------------------------------------------------------------------- agencies

    record Offer(String name, String category, String description, int minimumAge, int maximumAge) {}

    record Agency(int number, String id, String name, String slug, Set<String> tenants, List<Offer> offers, List<String> languages,
            List<String> insurances, boolean shelter) {

        String intakeEmail() {
            return "intake@" + slug + ".example.org";
        }

        String organizationId(District district) {
            return uuid(district.code + "/organization/" + slug);
        }
    }

    static final class Agencies {
        private static final List<String> NAMES = List.of(
                "Two Rivers Community Health", "Puentes Family Services", "Lakou Wellness Center", // shared by both districts
                "Willow Bend Counseling", "Bright Path Mentoring", "Mill Creek Youth Club", "Hearth and Harbor Shelter",
                "Riverbend Free Clinic", "Open Table Food Pantry", "Second Chapter Tutoring", "Cedar Street Library",
                "Northside Behavioral Health", "Stepping Stones Speech and Hearing", "Prairie Legal Aid", "Bridgeway Housing",
                "Green Thumb After School", "Quiet Waters Grief Support", "Horizon Recovery", "Sunrise Dental Van",
                "Common Ground Mediation", "Maple Grove Family Center", "Blue Heron Arts", "Safe Nest", "New Voices Language Center",
                "Roots and Wings Foster Support", "Gateway Job Corps Partners", "Clear View Eye Care", "Strong Start Nurses",
                "Valley Telehealth Collective", "River City Athletics", "Harborview Counseling", "Pier Nine Youth Center",
                "Great Lake Health Center", "Lantern House", "Shoreline Tutoring", "Anchor Food Share", "Beacon Legal Clinic",
                "Driftwood Arts", "Dune Street Dental", "Lighthouse Mentors");

        private static final List<Offer> OFFERS = List.of(
                new Offer("Individual counseling", "COUNSELING", "Weekly individual counseling for children and teenagers.", 6, 18),
                new Offer("Family counseling", "COUNSELING", "Counseling for families, evenings and Saturdays.", 5, 21),
                new Offer("Group counseling at school", "COUNSELING", "Groups of seven to ten students, held at school.", 8, 18),
                new Offer("Grief support group", "GRIEF_SUPPORT", "A group for students who lost someone.", 7, 18),
                new Offer("One-to-one mentoring", "MENTORING", "A trained adult mentor, one hour a week.", 8, 18),
                new Offer("Tutoring in reading and math", "TUTORING", "Small groups, twice a week.", 6, 16),
                new Offer("After-school club", "AFTER_SCHOOL", "Homework, snack and sports until 18:00.", 5, 14),
                new Offer("Dental check and care", "DENTAL", "Check, cleaning and fillings.", 3, 19),
                new Offer("Vision test and glasses", "VISION", "Eye test, and glasses within two weeks.", 4, 19),
                new Offer("Primary care for children", "PRIMARY_CARE", "Well-child visits and vaccinations.", 0, 18),
                new Offer("Speech therapy", "SPEECH_THERAPY", "Assessment and weekly therapy.", 3, 14),
                new Offer("Food box", "FOOD", "A weekly box of groceries for a household.", 0, 99),
                new Offer("Winter clothing", "CLOTHING", "Coats, boots and school clothes.", 0, 19),
                new Offer("Housing navigation", "HOUSING", "Help to find and keep a home.", 0, 99),
                new Offer("Legal advice for families", "LEGAL", "Housing, benefits and immigration questions.", 0, 99),
                new Offer("English for parents", "FAMILY_EDUCATION", "English classes with child care.", 16, 99),
                new Offer("Summer job placement", "EMPLOYMENT", "Paid summer work for teenagers.", 14, 21),
                new Offer("Substance use treatment for teenagers", "SUBSTANCE_USE", "Outpatient treatment.", 12, 21),
                new Offer("Telehealth counseling", "COUNSELING", "Counseling by video call.", 10, 21),
                new Offer("Art workshop", "ENRICHMENT", "Painting, clay and music on Saturdays.", 6, 18));

        static List<Agency> invent(Random random) {
            List<Agency> agencies = new ArrayList<>();
            for (int i = 0; i < NAMES.size(); i++) {
                boolean shared = i < 3;
                Set<String> tenants = shared ? Set.of("riverbend", "lakeshore") : Set.of(i < 30 ? "riverbend" : "lakeshore");
                boolean shelter = List.of("Hearth and Harbor Shelter", "Safe Nest", "Lantern House").contains(NAMES.get(i));
                agencies.add(new Agency(
                        i + 1,
                        String.format(Locale.ROOT, "01930000-0000-7000-8a00-%012x", i + 1),
                        NAMES.get(i),
                        slug(NAMES.get(i)),
                        tenants,
                        shelter ? shelterOffers() : offers(i, random),
                        languages(i, random),
                        insurances(random),
                        shelter));
            }
            return agencies;
        }

        private static List<Offer> shelterOffers() {
            return List.of(
                    new Offer("Emergency family shelter", "SHELTER", "A safe place to stay, day and night.", 0, 99),
                    new Offer("Safety planning", "CRISIS", "Planning with a trained advocate.", 12, 99),
                    OFFERS.get(11));
        }

        private static List<Offer> offers(int agency, Random random) {
            List<Offer> offers = new ArrayList<>();
            if (agency < 3 || agency % 3 == 0) {
                offers.add(OFFERS.get(List.of(0, 1, 2, 18).get(agency % 4)));
            }
            while (offers.size() < 3) {
                Offer offer = OFFERS.get(random.nextInt(OFFERS.size()));
                if (!offers.contains(offer)) {
                    offers.add(offer);
                }
            }
            return offers;
        }

        private static List<String> languages(int agency, Random random) {
            Set<String> languages = new LinkedHashSet<>(List.of("en"));
            if (agency == 0 || agency == 1 || random.nextInt(2) == 0) {
                languages.add("es");
            }
            if (agency == 2 || random.nextInt(8) == 0) {
                languages.add("ht");
            }
            if (random.nextInt(4) == 0) {
                languages.add(List.of("vi", "so", "ar", "zh", "pt").get(random.nextInt(5)));
            }
            return List.copyOf(languages);
        }

        private static List<String> insurances(Random random) {
            Set<String> accepted = new LinkedHashSet<>();
            if (random.nextInt(5) > 0) {
                accepted.add("MEDICAID");
            }
            if (random.nextInt(2) == 0) {
                accepted.add("CHIP");
            }
            if (random.nextInt(2) == 0) {
                accepted.add("PRIVATE");
            }
            if (accepted.isEmpty() || random.nextInt(3) == 0) {
                accepted.add("UNINSURED");
            }
            return List.copyOf(accepted);
        }

        static void write(List<Agency> agencies, List<District> districts, Path file) {
            Csv csv = new Csv("id,name,intakeEmail,tenant,organizationId");
            for (Agency agency : agencies) {
                districts.stream()
                        .filter(district -> agency.tenants.contains(district.code))
                        .forEach(district -> csv.row(agency.id, agency.name, agency.intakeEmail(), district.code, agency.organizationId(district)));
            }
            csv.write(file);
        }
    }

    // --------------------------------------------------------------------------------------------- directory

    /** A tabular package of the Human Services Data Specification 3.1. */
    static final class DirectoryFiles {
        private static final Map<String, String> LANGUAGE_NAMES = Map.of(
                "en", "English", "es", "Spanish", "ht", "Haitian Creole", "vi", "Vietnamese", "so", "Somali", "ar", "Arabic", "zh", "Chinese", "pt", "Portuguese");

        private final District district;
        private final List<Agency> agencies;
        private final Random random;
        private final Csv organizations = new Csv("id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,parent_organization_id");
        private final Csv services = new Csv("id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,maximum_age,assured_date,assurer_email,licenses,alert,last_modified");
        private final Csv locations = new Csv("id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,external_identifier,external_identifier_type");
        private final Csv addresses = new Csv("id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type");
        private final Csv servicesAtLocations = new Csv("id,service_id,location_id,description");
        private final Csv languages = new Csv("id,service_id,location_id,phone_id,name,code,note");
        private final Csv schedules = new Csv("id,service_id,location_id,service_at_location_id,valid_from,valid_to,dtstart,timezone,until,count,wkst,freq,interval,byday,byweekno,bymonthday,byyearday,description,opens_at,closes_at,schedule_link,attending_type,notes");
        private final Csv contacts = new Csv("id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email");
        private final Csv phones = new Csv("id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description");
        private final Csv costs = new Csv("id,service_id,valid_from,valid_to,option,currency,amount,amount_description");
        private final Csv capacities = new Csv("id,service_id,unit_id,available,maximum,description,updated");
        private final Csv units = new Csv("id,name,scheme,identifier,uri");
        private final Csv taxonomies = new Csv("id,name,description,uri,version");
        private final Csv terms = new Csv("id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri");
        private final Csv attributes = new Csv("id,link_id,taxonomy_term_id,link_type,link_entity,value,label");
        private final Set<String> knownTerms = new LinkedHashSet<>();
        private int phoneNumber = 100;

        DirectoryFiles(District district, List<Agency> agencies, Random random) {
            this.district = district;
            this.agencies = agencies;
            this.random = random;
        }

        void write() {
            taxonomies.row(id("taxonomy/need"), "Needs served", "What a service is for.", "https://taxonomy.example.org/need", "1");
            taxonomies.row(id("taxonomy/insurance"), "Insurance accepted", "Whose coverage pays for a service.", "https://taxonomy.example.org/insurance", "1");
            taxonomies.row(id("taxonomy/location"), "Location flags", "How a location may be shown.", "https://taxonomy.example.org/location", "1");
            List.of("MEDICAID", "CHIP", "PRIVATE", "UNINSURED").forEach(code -> term("insurance", "Insurance accepted", code));
            term("location", "Location flags", "CONFIDENTIAL");
            units.row(id("unit/places"), "Student places", "", "", "");
            units.row(id("unit/households"), "Households", "", "", "");
            units.row(id("unit/beds"), "Beds", "", "", "");
            district.schools.forEach(this::addSchoolSite);
            agencies.stream().filter(agency -> agency.tenants.contains(district.code)).forEach(this::addAgency);
            writeAll();
        }

        private void addSchoolSite(School school) {
            String id = id("location/" + school.sourcedId);
            locations.row(id, "physical", "", "", school.name, "", "Rooms at the school, during school hours.", "School bus",
                    degrees(district.latitude(school.north)), degrees(district.longitude(school.east)), school.sourcedId, "school-sourced-id");
            addresses.row(id("address/" + school.sourcedId), id, "", (100 + 7 * school.name.length()) + " School Street", "", district.city, "", district.state, district.postalCode, "US", "physical");
        }

        private void addAgency(Agency agency) {
            String organization = agency.organizationId(district);
            organizations.row(organization, agency.name, "", agency.name + " serves children and families in and around " + district.city + ".",
                    agency.intakeEmail(), "https://" + agency.slug + ".example.org", "", "", 1950 + (agency.number * 7) % 70, "Nonprofit corporation", "", "", "");
            String location = id("location/" + agency.slug);
            String street = (10 + random.nextInt(980)) + " " + List.of("Main Street", "Oak Avenue", "Water Street", "Second Street", "Prospect Road", "Station Lane").get(random.nextInt(6));
            locations.row(location, "physical", "", organization, agency.name, "", "", List.of("Bus line 1", "Bus line 4", "Free parking", "").get(random.nextInt(4)),
                    degrees(district.latitude(random.nextGaussian() * 4)), degrees(district.longitude(random.nextGaussian() * 5)), "", "");
            addresses.row(id("address/" + agency.slug), location, "", street, "", district.city, "", district.state, district.postalCode, "US", "physical");
            String contact = id("contact/" + agency.slug);
            contacts.row(contact, organization, "", "", "", "Intake coordinator", "Intake coordinator", "Intake", agency.intakeEmail());
            phones.row(id("phone/" + agency.slug), "", "", organization, contact, "", phone(), "", "voice", "Intake line");
            if (agency.shelter) {
                attribute("location", location, "location", "CONFIDENTIAL", agency.slug);
            }
            for (int i = 0; i < agency.offers.size(); i++) {
                addService(agency, agency.offers.get(i), i, location);
            }
        }

        private void addService(Agency agency, Offer offer, int index, String location) {
            String key = agency.slug + "/" + index;
            String service = id("service/" + key);
            boolean atSchool = offer.name().contains("at school") || (offer.category().equals("COUNSELING") && agency.number % 4 == 0);
            int maximum = offer.category().equals("SHELTER") ? 24 : 6 + random.nextInt(30);
            int available = List.of(0, 0, 1, 2, 3, maximum / 2).get(random.nextInt(6));
            boolean waits = available == 0 && random.nextInt(3) > 0;
            boolean retired = agency.number == 20 && index == 2;
            boolean paused = agency.number == 27 && index == 1;
            boolean free = agency.insurances.contains("UNINSURED") || List.of("FOOD", "SHELTER", "CRISIS", "AFTER_SCHOOL", "MENTORING", "CLOTHING").contains(offer.category());
            services.row(service, agency.organizationId(district), "", offer.name(), "", offer.description(), "https://" + agency.slug + ".example.org/services", agency.intakeEmail(),
                    retired ? "inactive" : paused ? "temporarily closed" : "active",
                    agency.languages.size() > 1 ? "Staff speak " + agency.languages.stream().map(LANGUAGE_NAMES::get).collect(Collectors.joining(", ")) + "." : "",
                    "A referral from the school, then an intake call.", free ? "Free." : "Billed to the family's insurance; sliding scale otherwise.",
                    waits ? (2 + random.nextInt(8)) + " weeks" : "", "", "", "Ages " + offer.minimumAge() + " to " + offer.maximumAge() + ".", offer.minimumAge(), offer.maximumAge(),
                    "2026-08-01", "directory@" + district.code + ".example.org", "", waits ? "New students join a waitlist." : "", "2026-08-10T15:00:00Z");
            term("need", "Needs served", offer.category());
            attribute("service", service, "need", offer.category(), key);
            agency.insurances.forEach(insurance -> attribute("service", service, "insurance", insurance, key));
            agency.languages.forEach(language -> languages.row(id("language/" + key + "/" + language), service, "", "", LANGUAGE_NAMES.get(language), language, ""));
            place(service, location, key, offer, "own");
            if (atSchool) {
                School school = district.schools.get(agency.number % district.schools.size());
                place(service, id("location/" + school.sourcedId), key, offer, "school");
            }
            costs.row(id("cost/" + key), service, "2026-08-01", "2027-06-30", free ? "Free" : "Sliding scale", "USD", free ? "0" : String.valueOf(10 + 5 * random.nextInt(5)), free ? "" : "per session");
            String unit = offer.category().equals("SHELTER") ? "beds" : List.of("FOOD", "HOUSING").contains(offer.category()) ? "households" : "places";
            if (random.nextInt(8) > 0) {
                String waitlist = waits ? "Waitlist of " + (1 + random.nextInt(14)) + "." : "";
                capacities.row(id("capacity/" + key), service, id("unit/" + unit), available, maximum, waitlist, String.format(Locale.ROOT, "2026-%02d-%02dT14:00:00Z", 9 + random.nextInt(3), 1 + random.nextInt(20)));
            }
        }

        private void place(String service, String location, String key, Offer offer, String where) {
            String id = id("service-at-location/" + key + "/" + where);
            servicesAtLocations.row(id, service, location, where.equals("school") ? "Held at the school." : "");
            String days = List.of("MO,WE,FR", "TU,TH", "MO,TU,WE,TH,FR", "WE,SA").get(random.nextInt(4));
            boolean school = where.equals("school");
            String opens = school ? "09:00" : List.of("08:00", "10:00", "15:00").get(random.nextInt(3));
            String closes = school ? "14:30" : List.of("17:00", "18:30", "20:00").get(random.nextInt(3));
            boolean always = offer.category().equals("SHELTER");
            schedules.row(id("schedule/" + key + "/" + where), "", "", id, "2026-08-17", "2027-06-30", "2026-08-17", "", "", "", "MO", "WEEKLY", "1",
                    always ? "MO,TU,WE,TH,FR,SA,SU" : school ? days.replace(",SA", "") : days, "", "", "", "", always ? "00:00" : opens, always ? "23:59" : closes, "", "in-person", "");
        }

        private void term(String taxonomy, String taxonomyName, String code) {
            if (knownTerms.add(taxonomy + "/" + code)) {
                String name = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
                terms.row(id("term/" + taxonomy + "/" + code), code, name, taxonomyName + ": " + name.toLowerCase(Locale.ROOT) + ".", "", taxonomyName, "en", id("taxonomy/" + taxonomy), "");
            }
        }

        private void attribute(String entity, String link, String taxonomy, String code, String key) {
            attributes.row(id("attribute/" + key + "/" + taxonomy + "/" + code), link, id("term/" + taxonomy + "/" + code), taxonomy, entity, code, "");
        }

        private void writeAll() {
            Map<String, Csv> files = new LinkedHashMap<>();
            files.put("organizations", organizations);
            files.put("services", services);
            files.put("locations", locations);
            files.put("addresses", addresses);
            files.put("service_at_location", servicesAtLocations);
            files.put("languages", languages);
            files.put("schedules", schedules);
            files.put("contacts", contacts);
            files.put("phones", phones);
            files.put("cost_options", costs);
            files.put("service_capacity", capacities);
            files.put("units", units);
            files.put("taxonomies", taxonomies);
            files.put("taxonomy_terms", terms);
            files.put("attributes", attributes);
            files.forEach((name, csv) -> csv.write(district.folder().resolve("hsds").resolve(name + ".csv")));
        }

        private String id(String key) {
            return uuid(district.code + "/" + key);
        }

        private String phone() {
            return String.format(Locale.ROOT, "+1 555 010 %04d", phoneNumber++);
        }

        private static String degrees(double value) {
            return String.format(Locale.ROOT, "%.5f", value);
        }
    }

    // ------------------------------------------------------------------------------------------------- people

    /** Users and clients, as Keycloak's representations; {@code ${password}} and {@code ${secret}} are filled in by the launcher. */
    static final class People {
        private final List<String> users = new ArrayList<>();
        private final List<String> clients = new ArrayList<>();

        void addDistrict(District district) {
            String domain = district.code + ".example.org";
            List<String> all = district.schools.stream().map(School::sourcedId).collect(Collectors.toList());
            List<String> given = List.of("Ana", "Ben", "Chloe", "Dario");
            for (int i = 0; i < district.schools.size(); i++) {
                School school = district.schools.get(i);
                String place = school.sourcedId.substring(7);
                user("counselor-" + place + "." + district.code, given.get(i), "Counselor", domain, List.of("counselor"), district.tenant, List.of(school.sourcedId), null);
                user("coordinator-" + place + "." + district.code, given.get(i + 1), "Coordinator", domain, List.of("coordinator"), district.tenant, List.of(school.sourcedId), null);
            }
            user("counselor." + district.code, "Maya", "Counselor", domain, List.of("counselor"), district.tenant, all, null);
            user("coordinator." + district.code, "Owen", "Coordinator", domain, List.of("coordinator"), district.tenant, all, null);
            user("admin." + district.code, "Priya", "Administrator", domain, List.of("district-admin"), district.tenant, all, null);
            user("auditor." + district.code, "Sol", "Auditor", domain, List.of("auditor"), district.tenant, all, null);
            addIntegrator(district);
        }

        /** A client, and the service account that carries its role and attributes. */
        private void addIntegrator(District district) {
            String client = "integrator-" + district.code;
            clients.add("    {\"clientId\": \"" + client + "\", \"name\": \"Results feed of " + district.name
                    + "\", \"enabled\": true, \"publicClient\": false, \"secret\": \"${secret}\", \"standardFlowEnabled\": false, "
                    + "\"directAccessGrantsEnabled\": false, \"serviceAccountsEnabled\": true, \"fullScopeAllowed\": false, "
                    + "\"defaultClientScopes\": [\"basic\", \"roles\", \"integrator\"], \"optionalClientScopes\": []}");
            users.add("    {\"username\": \"service-account-" + client + "\", \"enabled\": true, \"serviceAccountClientId\": \"" + client
                    + "\", \"realmRoles\": [\"integrator\"], \"attributes\": {\"tenant\": [\"" + district.tenant
                    + "\"], \"integrator\": [\"" + uuid(district.code + "/integrator") + "\"]}}");
        }

        void addAgencies(List<Agency> agencies) {
            for (Agency agency : agencies) {
                user("staff." + agency.slug, "Noor", "Intake", agency.slug + ".example.org", List.of("agency-staff"), null, List.of(), agency.id);
                if (agency.number <= 6) {
                    user("admin." + agency.slug, "Kim", "Director", agency.slug + ".example.org", List.of("agency-staff", "agency-admin"), null, List.of(), agency.id);
                }
            }
        }

        private void user(String username, String first, String last, String domain, List<String> roles, String tenant, List<String> schools, String organization) {
            List<String> attributes = new ArrayList<>();
            if (tenant != null) {
                attributes.add("\"tenant\": [\"" + tenant + "\"]");
                attributes.add("\"schools\": " + strings(schools));
            }
            if (organization != null) {
                attributes.add("\"organization\": [\"" + organization + "\"]");
            }
            users.add("    {\"username\": \"" + username + "\", \"email\": \"" + username + "@" + domain + "\", \"emailVerified\": true, \"enabled\": true, \"firstName\": \"" + first
                    + "\", \"lastName\": \"" + last + "\", \"attributes\": {" + String.join(", ", attributes) + "}, \"credentials\": [{\"type\": \"password\", \"value\": \"${password}\", \"temporary\": false}], "
                    + "\"realmRoles\": " + strings(roles) + "}");
        }

        private static String strings(List<String> values) {
            return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", ", "[", "]"));
        }

        void write(Path file) {
            save(file, "{\n  \"users\": [\n" + String.join(",\n", users) + "\n  ],\n  \"clients\": [\n" + String.join(",\n", clients) + "\n  ]\n}\n");
        }
    }

    // -------------------------------------------------------------------------------------------------- files

    static final class Csv {
        private final StringBuilder text = new StringBuilder();
        private final int columns;

        Csv(String header) {
            columns = header.split(",").length;
            text.append(header).append("\r\n");
        }

        void row(Object... values) {
            if (values.length != columns) {
                throw new IllegalStateException(columns + " columns, " + values.length + " values: " + Arrays.toString(values));
            }
            text.append(Stream.of(values).map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
        }

        private static String quoted(Object value) {
            String plain = value.toString();
            return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
        }

        void write(Path file) {
            save(file, text.toString());
        }
    }

    private static void save(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String uuid(String key) {
        return UUID.nameUUIDFromBytes(("throughline-sample/" + key).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String slug(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
