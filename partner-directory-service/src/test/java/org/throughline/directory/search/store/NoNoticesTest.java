package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PlainDatabase;

/** Of words that no text is searched for PostgreSQL gives notice, and repeats them; what it says is logged. */
@QuarkusTest
class NoNoticesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from search_services('{\"words\": \"the of\"}', null, null, null, 10)",
                "select * from search_assets('the of', null, null, null, null, null, null, null, null, null, 10)",
                "select * from search_assets('FOOD', null, null, null, null, null, null, null, null, null, 10)",
                "select * from search_assets(null, null, null, null, null, null, null, null, null, null, 10)",
                "select records_asked('the of')",
                "select records_asked('{spanish,french}', 'de la')",
            })
    void noSearchMakesTheDatabaseSpeak(String search) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, UUID.randomUUID());

            statement.executeQuery(search);

            assertThat((Throwable) statement.getWarnings()).isNull();
        }
    }
}
