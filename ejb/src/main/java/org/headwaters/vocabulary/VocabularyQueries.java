package org.headwaters.vocabulary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.headwaters.platform.gate.OpenToAll;

/** All reads of the curated words, which resources and threads share. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VocabularyQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** The words of a vocabulary, by label. */
    @OpenToAll("the words are the same for everybody")
    public List<TermView> terms(Vocabulary vocabulary) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.vocabulary.TermView(t.id, t.slug, t.label) FROM Term t
                        WHERE t.vocabulary = :vocabulary ORDER BY t.label""",
                        TermView.class)
                .setParameter("vocabulary", vocabulary)
                .getResultList();
    }

    /** Those words of a vocabulary that a form has named. What no vocabulary knows is passed over: the form offers none. */
    @OpenToAll("the words are the same for everybody")
    public List<TermView> named(Vocabulary vocabulary, Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : terms(vocabulary).stream()
                        .filter(term -> slugs.contains(term.slug()))
                        .toList();
    }
}
