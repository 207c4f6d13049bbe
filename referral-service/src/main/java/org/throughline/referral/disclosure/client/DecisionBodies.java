package org.throughline.referral.disclosure.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.disclosure.Category;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Records;

/** What is said to consent-service's decisions, and what is read of its answers. */
final class DecisionBodies {

    private static final String PURPOSE = "COC";
    private static final String BASIS = "CONSENT";

    private DecisionBodies() {}

    record Recipient(String kind, String id) {

        /** Named only where no person acts: a person's token says itself which agency it is. */
        static @Nullable Recipient of(Question question) {
            return question.personToken().isPresent()
                    ? null
                    : new Recipient("AGENCY", question.agency().toString());
        }
    }

    record Item(String category, String recordId, long recordVersion) {

        static List<Item> of(Records records) {
            return records.categories().stream()
                    .sorted()
                    .map(category -> of(records, category))
                    .toList();
        }

        /** Who the student is and how the family is reached stand in the student's record; the rest in the referral. */
        private static Item of(Records records, Category category) {
            boolean students = category == Category.IDENTITY || category == Category.CONTACT;
            return students
                    ? new Item(category.name(), records.student().value().toString(), records.studentVersion())
                    : new Item(category.name(), records.referral().toString(), records.referralVersion());
        }
    }

    record Single(
            String mode,
            UUID subjectId,
            String purpose,
            String basis,
            @Nullable Recipient recipient,
            List<Item> items) {

        static Single of(Question question, Records records) {
            return new Single(
                    question.mode().name(),
                    records.student().value(),
                    PURPOSE,
                    BASIS,
                    Recipient.of(question),
                    Item.of(records));
        }
    }

    record Subject(UUID subjectId, List<Item> items) {}

    record Batch(String mode, String purpose, String basis, @Nullable Recipient recipient, List<Subject> subjects) {

        static Batch of(Question question, List<Records> all) {
            List<Subject> subjects = all.stream()
                    .map(records -> new Subject(records.student().value(), Item.of(records)))
                    .toList();
            return new Batch(question.mode().name(), PURPOSE, BASIS, Recipient.of(question), subjects);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DecidedItem(String category, boolean permitted, @Nullable String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decided(UUID decisionId, List<DecidedItem> items) {

        /** What is not plainly permitted is withheld. */
        Permit permit() {
            Set<Category> permitted = EnumSet.noneOf(Category.class);
            Map<Category, String> withheld = new EnumMap<>(Category.class);
            for (DecidedItem item : items) {
                Category category = Category.valueOf(item.category());
                if (item.permitted()) {
                    permitted.add(category);
                } else {
                    withheld.put(category, item.reason() == null ? "NOT_PERMITTED" : item.reason());
                }
            }
            return new Permit(decisionId, permitted, withheld);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DecidedBatch(List<Decided> decisions) {}
}
