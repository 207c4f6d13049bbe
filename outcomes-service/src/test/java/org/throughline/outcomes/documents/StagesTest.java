package org.throughline.outcomes.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$lookup: {from: 'measures', as: 'x'}}",
                "{$graphLookup: {from: 'measures'}}",
                "{$unionWith: 'measures'}",
                "{$merge: 'measures'}",
                "{$out: 'measures'}",
                "{$facet: {a: [{$lookup: {from: 'measures'}}]}}",
                "{$match: {$where: 'true'}}",
                "{$match: {a: 1}, $out: 'measures'}",
                "{$inventedLater: {}}",
                "{}"
            })
    void aStageThatLeavesItsCollectionIsRefused(String stage) {
        assertThatThrownBy(() -> Stages.requireWithin(List.of(Document.parse(stage))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStaysInsideIsAllowed() {
        assertThatCode(() -> Stages.requireWithin(List.of(
                        Document.parse("{$match: {a: {$gt: 1}}}"),
                        Document.parse("{$sort: {_id: 1}}"),
                        Document.parse("{$facet: {a: [{$limit: 1}]}}"))))
                .doesNotThrowAnyException();
    }
}
