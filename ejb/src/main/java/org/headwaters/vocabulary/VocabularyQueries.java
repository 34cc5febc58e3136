package org.headwaters.vocabulary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.Slugs;

/** All reads of the curated words, which resources and threads share. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VocabularyQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Instance<TermUser> users;

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

    /** The words of all vocabularies, each by label, for pages that show several. */
    @OpenToAll("the words are the same for everybody")
    public Map<Vocabulary, List<TermView>> all() {
        Map<Vocabulary, List<TermView>> all = new EnumMap<>(Vocabulary.class);
        em.createQuery("SELECT t.vocabulary, t.id, t.slug, t.label FROM Term t ORDER BY t.label", Object[].class)
                .getResultList()
                .forEach(row -> all.computeIfAbsent((Vocabulary) row[0], none -> new ArrayList<>())
                        .add(new TermView((Long) row[1], (String) row[2], (String) row[3])));
        return all;
    }

    /**
     * Those words of a vocabulary that a form has named, also by a slug they had before. What no vocabulary knows is passed over: the
     * form offers none. Inside a transaction they stay as they are until it ends, so that none is merged away under a new use.
     */
    @OpenToAll("the words are the same for everybody")
    public List<TermView> named(Vocabulary vocabulary, Collection<String> slugs) {
        List<String> sought = slugs.stream().map(Slugs::sought).distinct().toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        NativeList slug = NativeList.of(2, sought);
        Query query = slug.in(em.createNativeQuery(
                        "SELECT t.id, t.slug, t.label FROM term t WHERE t.vocabulary = ?1 AND (t.slug IN ("
                                + slug.places()
                                + ") OR t.id IN (SELECT a.term_id FROM term_alias a WHERE a.vocabulary = ?1 AND a.slug IN ("
                                + slug.places() + "))) ORDER BY t.label LOCK IN SHARE MODE"))
                .setParameter(1, vocabulary.name());
        List<TermView> found = new ArrayList<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            found.add(new TermView(((Number) row[0]).longValue(), (String) row[1], (String) row[2]));
        }
        return found;
    }

    /** The word an address names: by its slug, a slug it had before, or a synonym. */
    @OpenToAll("the words are the same for everybody")
    public Optional<TermView> find(Vocabulary vocabulary, String slug) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.vocabulary.TermView(t.id, t.slug, t.label) FROM Term t
                        WHERE t.vocabulary = :vocabulary AND (t.slug = :slug OR t.id IN (SELECT a.termId FROM TermAlias a
                            WHERE a.vocabulary = :vocabulary AND a.slug = :slug))""",
                        TermView.class)
                .setParameter("vocabulary", vocabulary)
                .setParameter("slug", Slugs.sought(slug))
                .getResultStream()
                .findFirst();
    }

    /** All words of a vocabulary with their synonyms and how often they are used, for whoever cares for them. */
    public List<CuratedTerm> curated(Actor actor, Vocabulary vocabulary) {
        if (!VocabularyPolicy.mayCurate(actor)) {
            throw new NotAllowed("vocabulary.curate");
        }
        Map<Long, List<String>> synonyms = new HashMap<>();
        em.createQuery(
                        "SELECT a.termId, a.label FROM TermAlias a WHERE a.vocabulary = :vocabulary AND a.former = FALSE ORDER BY a.label",
                        Object[].class)
                .setParameter("vocabulary", vocabulary)
                .getResultList()
                .forEach(row -> synonyms.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        Map<Long, Long> uses = new HashMap<>();
        for (TermUser user : users) {
            user.uses(vocabulary).forEach((id, count) -> uses.merge(id, count, Long::sum));
        }
        return terms(vocabulary).stream()
                .map(term -> new CuratedTerm(
                        term.id(),
                        vocabulary,
                        term.slug(),
                        term.label(),
                        synonyms.getOrDefault(term.id(), List.of()),
                        uses.getOrDefault(term.id(), 0L)))
                .toList();
    }
}
