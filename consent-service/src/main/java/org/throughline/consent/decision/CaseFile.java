package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.Subject;

/** Everything that is on file about one student, for a decision: the same file and time give the same answer. */
public record CaseFile(Subject subject, List<Release> releases, EvidenceFile evidence, RuleBook rules) {
    public CaseFile {
        requireNonNull(subject, "subject");
        requireNonNull(evidence, "evidence");
        requireNonNull(rules, "rules");
        releases = List.copyOf(releases);
    }
}
