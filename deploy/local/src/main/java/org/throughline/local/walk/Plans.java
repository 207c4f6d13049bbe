package org.throughline.local.walk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.local.sample.District;
import org.throughline.local.sample.Guardian;
import org.throughline.local.sample.Sample;
import org.throughline.local.sample.Service;
import org.throughline.local.sample.Student;

/**
 * Chooses by seed. The same seed chooses the same on the same data; two seeds never share a student, a family's mailbox
 * or an agency, so that walks can go side by side, and a student of an earlier walk is not chosen again.
 */
final class Plans {

    /** Their codes never leave in a fact; they have steps of their own that are not part of this walk. */
    private static final Set<String> SENSITIVE = Set.of("CRISIS", "HOUSING", "SHELTER", "SUBSTANCE_USE");

    private static final int MAJORITY = 18;
    private static final int ITEMS = 17;

    private final Sample sample;
    private final Clock clock;
    private final Set<String> students;
    private final Set<String> mailboxes = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();

    /** @param students ids of the students of earlier walks */
    Plans(Sample sample, Clock clock, Set<String> students) {
        this.sample = sample;
        this.clock = clock;
        this.students = new TreeSet<>(students);
    }

    private record Candidate(District district, Student student) {
        String id() {
            return district.code() + "/" + student.sourcedId();
        }
    }

    Plan choose(long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>(sample.districts().stream()
                .flatMap(district -> district.students().stream().map(student -> new Candidate(district, student)))
                .toList());
        Collections.shuffle(candidates, random);
        Plan plan = candidates.stream()
                .filter(candidate -> !students.contains(candidate.id()))
                .map(candidate -> plan(seed, candidate, random))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every student of the sample was chosen already"));
        students.add(plan.district().code() + "/" + plan.student().sourcedId());
        mailboxes.addAll(List.of(plan.guardianEmail(), plan.codeEmail()));
        agencies.add(plan.agency().id());
        return plan;
    }

    /** The students of this run and earlier ones. */
    Set<String> students() {
        return Set.copyOf(students);
    }

    private Optional<Plan> plan(long seed, Candidate candidate, Random random) {
        Optional<Guardian> signer = signer(candidate);
        return signer.flatMap(guardian -> needs(candidate.district(), random).stream()
                .map(need -> plan(seed, candidate, guardian, need, random))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** The first guardian with rights and a mailbox of which no other walk reads; nobody signs for an adult. */
    private Optional<Guardian> signer(Candidate candidate) {
        if (candidate.student().ageOn(Plan.today(candidate.district(), clock)) >= MAJORITY) {
            return Optional.empty();
        }
        return candidate.student().guardians().stream()
                .filter(Guardian::maySign)
                .filter(guardian -> guardian.email().isPresent())
                .filter(guardian -> Stream.of(guardian.email(), guardian.secondaryEmail())
                        .flatMap(Optional::stream)
                        .noneMatch(mailboxes::contains))
                .findFirst();
    }

    private static List<String> needs(District district, Random random) {
        List<String> needs = new ArrayList<>(district.services().stream()
                .flatMap(service -> service.needs().stream())
                .filter(need -> !SENSITIVE.contains(need))
                .collect(Collectors.toCollection(TreeSet::new)));
        Collections.shuffle(needs, random);
        return needs;
    }

    private Optional<Plan> plan(long seed, Candidate candidate, Guardian guardian, String need, Random random) {
        District district = candidate.district();
        Optional<String> insurance = random.nextBoolean() ? Optional.of("MEDICAID") : Optional.empty();
        List<Service> free = Plan.fitting(
                        district,
                        need,
                        candidate.student().ageOn(Plan.today(district, clock)),
                        guardian.language(),
                        insurance)
                .stream()
                .filter(service -> !agencies.contains(district.agencyOf(service).id()))
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                seed,
                district,
                candidate.student(),
                guardian,
                need,
                2 + random.nextInt(2),
                insurance,
                Objects.requireNonNull(free.get(random.nextInt(free.size()))),
                Plan.today(district, clock),
                random.nextBoolean(),
                answers(random, 1, 3),
                answers(random, 0, 2)));
    }

    private static List<Integer> answers(Random random, int from, int below) {
        return IntStream.range(0, ITEMS)
                .mapToObj(item -> from + random.nextInt(below - from))
                .toList();
    }
}
