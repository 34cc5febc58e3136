package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** The words that mean the same, as the coordinators' lists say today. Read anew when the change table says that a list changed. */
@ApplicationScoped
class CuratedWords {

    @Inject
    private SearchSource source;

    private volatile Synonyms synonyms = Synonyms.NONE;

    void load() throws SQLException {
        synonyms = new Synonyms(source.synonyms());
    }

    Synonyms synonyms() {
        return synonyms;
    }
}
