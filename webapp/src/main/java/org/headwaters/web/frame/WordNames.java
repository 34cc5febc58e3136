package org.headwaters.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** Lists that are narrowed by a curated word: an address with a name the word had before leads to the one with its name. */
@RequestScoped
public class WordNames {

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private RequestPath path;

    /**
     * Sends the browser on where the address has a former name, a synonym, or the name of a word that became part of this one.
     *
     * @param filter the filter's name in the address
     * @param without gives the address of the list without a filter
     * @return whether it was sent on, so that nothing is left to do
     */
    public boolean moved(Vocabulary vocabulary, String filter, UnaryOperator<String> without) {
        String slug = path.parameter(filter);
        Optional<TermView> now = slug.isEmpty() ? Optional.empty() : vocabularies.find(vocabulary, slug);
        if (now.isEmpty() || now.get().slug().equals(slug)) {
            return false;
        }
        Forms.moved(Forms.with(without.apply(filter), filter, now.get().slug()));
        return true;
    }
}
