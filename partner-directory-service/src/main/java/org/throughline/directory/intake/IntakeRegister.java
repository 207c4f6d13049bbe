package org.throughline.directory.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;
import org.throughline.directory.register.Told;

/** The register of intake requirements. */
final class IntakeRegister {

    private static final String SERVICE = "service_id";

    static final Register<IntakeRequirements> REGISTER = new Register<>(
            "intake_requirements",
            IntakeRequirements.class,
            List.of(
                    new Register.Column<>(SERVICE, IntakeRequirements::service),
                    new Register.Column<>("number", IntakeRequirements::number)),
            (before, after) -> told(after.id(), after.content()));

    private IntakeRegister() {}

    private static Told told(UUID id, IntakeRequirements requirements) {
        return requirements.state().isDiscarded()
                ? new Told(IntakeDiscarded.TYPE, IntakeDiscarded.of(id, requirements))
                : new Told(IntakeChanged.TYPE, IntakeChanged.of(id, requirements));
    }

    static Selection of(UUID service) {
        return Selection.ALL.where(SERVICE, service);
    }

    /** The version in force: the last one published. */
    static Optional<Entry<IntakeRequirements>> inForce(List<Entry<IntakeRequirements>> versions) {
        return versions.stream()
                .filter(version -> version.content().number() != null)
                .max(Comparator.comparing(IntakeRegister::number));
    }

    static int nextNumber(List<Entry<IntakeRequirements>> versions) {
        return inForce(versions).map(IntakeRegister::number).orElse(0) + 1;
    }

    private static int number(Entry<IntakeRequirements> version) {
        Integer number = version.content().number();
        return number == null ? 0 : number;
    }
}
