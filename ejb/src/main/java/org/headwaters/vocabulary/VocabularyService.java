package org.headwaters.vocabulary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Slugs;

/**
 * Care for the curated words. Whoever changes a vocabulary holds all its words until the change is made, so that two at once come one
 * after the other, and nobody uses a word while it goes away ({@link VocabularyQueries#named}).
 */
@Stateless
public class VocabularyService {

    /** Longest word in characters. */
    public static final int LABEL_LIMIT = 120;

    /** Most synonyms of one word. */
    public static final int SYNONYMS = 20;

    private static final String LIST = "/coordinator/vocabularies";
    private static final String OBJECT = "term";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private Instance<TermUser> users;

    /**
     * Adds a word.
     *
     * @param key one-time key of the form
     * @param vocabulary name of a {@link Vocabulary}
     * @return path of the list, at the word
     * @throws InvalidInput for fields {@code vocabulary} and {@code label}, also when the word is there already
     */
    public String add(String key, String vocabulary, String label) {
        gate.require(VocabularyPolicy.mayCurate(gate.actor()), "vocabulary.add", OBJECT, null);
        Problems problems = new Problems();
        Vocabulary chosen = problems.choice("vocabulary", Vocabulary.class, vocabulary);
        String words = problems.line("label", label, LABEL_LIMIT);
        problems.refuse();
        hold(chosen);
        String slug = slug("label", words, problems);
        refuseTaken(chosen, "label", slug, words, 0, problems);
        problems.refuse();
        Term term = new Term(chosen, slug, words);
        em.persist(term);
        em.flush();
        String path = at("term-added", term);
        submissions.note(key, path);
        audit.done("vocabulary.add", OBJECT, term.id(), words);
        return path;
    }

    /**
     * Renames a word and says which other words mean the same. The old address leads to the new one.
     *
     * @param key one-time key of the form
     * @param seen the label when the form was written; somebody else may have changed it
     * @param synonyms one a line
     * @return path of the list, at the word
     * @throws InvalidInput for fields {@code label} and {@code synonyms}
     */
    public String save(String key, long termId, String seen, String label, String synonyms) {
        gate.require(VocabularyPolicy.mayCurate(gate.actor()), "vocabulary.save", OBJECT, termId);
        Term term = held(termId);
        Problems problems = new Problems();
        if (!term.label().equals(seen)) {
            problems.add("", "changed");
        }
        String words = problems.line("label", label, LABEL_LIMIT);
        String typed = problems.optionalText("synonyms", synonyms, SYNONYMS * (LABEL_LIMIT + 1));
        problems.refuse();
        String slug = words.equals(term.label()) ? term.slug() : slug("label", words, problems);
        refuseTaken(term.vocabulary(), "label", slug, words, termId, problems);
        Map<String, String> others = new LinkedHashMap<>();
        for (String line : typed.split("\n")) {
            String other = problems.optionalLine("synonyms", line, LABEL_LIMIT);
            if (!other.isEmpty()) {
                String otherSlug = slug("synonyms", other, problems);
                refuseTaken(term.vocabulary(), "synonyms", otherSlug, other, termId, problems);
                others.putIfAbsent(otherSlug, other);
            }
        }
        if (others.size() > SYNONYMS) {
            problems.add("synonyms", "vocabulary.many", SYNONYMS);
        }
        problems.refuse();
        String path = at("term-saved", term);
        submissions.note(key, path);
        String before = term.slug();
        String was = term.label();
        em.createQuery("DELETE FROM TermAlias a WHERE a.termId = :id AND (a.former = FALSE OR a.slug IN :slugs)")
                .setParameter("id", termId)
                .setParameter("slugs", with(others.keySet(), slug))
                .executeUpdate();
        term.rename(slug, words);
        em.flush();
        others.remove(slug);
        others.forEach(
                (otherSlug, other) -> em.persist(new TermAlias(term.vocabulary(), otherSlug, other, false, termId)));
        if (!before.equals(slug)) {
            if (!others.containsKey(before)) {
                em.persist(new TermAlias(term.vocabulary(), before, was, true, termId));
            }
            follow(new TermMove(term.vocabulary(), termId, before, termId, slug));
        }
        audit.done("vocabulary.save", OBJECT, termId, was.equals(words) ? words : was + " → " + words);
        return path;
    }

    /**
     * Makes a word part of another one: whatever used it uses the other, its address leads there, and its words become synonyms.
     *
     * @param key one-time key of the form
     * @param into id of the other one, as it came
     * @return path of the list, at the word
     * @throws InvalidInput for field {@code into}
     */
    public String merge(String key, long termId, String into) {
        gate.require(VocabularyPolicy.mayCurate(gate.actor()), "vocabulary.merge", OBJECT, termId);
        Term term = held(termId);
        Term other = into != null && into.matches("\\d{1,18}")
                ? em.find(Term.class, Long.valueOf(into), LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (other == null
                || other.vocabulary() != term.vocabulary()
                || other.id().equals(term.id())) {
            throw new InvalidInput("into", "required.into");
        }
        String path = at("term-merged", other);
        submissions.note(key, path);
        follow(new TermMove(term.vocabulary(), termId, term.slug(), other.id(), other.slug()));
        em.createQuery("UPDATE TermAlias a SET a.termId = :other WHERE a.termId = :id")
                .setParameter("other", other.id())
                .setParameter("id", termId)
                .executeUpdate();
        Vocabulary vocabulary = term.vocabulary();
        String slug = term.slug();
        String label = term.label();
        em.remove(term);
        em.flush();
        em.persist(new TermAlias(vocabulary, slug, label, false, other.id()));
        audit.done("vocabulary.merge", OBJECT, other.id(), label + " → " + other.label());
        return path;
    }

    /**
     * Removes a word that nobody uses.
     *
     * @return path of the list, at its vocabulary
     * @throws InvalidInput when it is used
     */
    public String remove(long termId) {
        gate.require(VocabularyPolicy.mayCurate(gate.actor()), "vocabulary.remove", OBJECT, termId);
        Term term = held(termId);
        for (TermUser user : users) {
            if (user.uses(term.vocabulary()).containsKey(termId)) {
                throw new InvalidInput("", "vocabulary.used");
            }
        }
        em.createQuery("DELETE FROM TermAlias a WHERE a.termId = :id")
                .setParameter("id", termId)
                .executeUpdate();
        em.remove(term);
        audit.done("vocabulary.remove", OBJECT, termId, term.label());
        return at("term-removed", term.vocabulary().name());
    }

    /** The list, at the word. The place stands in the address twice: a server is not told what comes after the sign. */
    private static String at(String done, Term term) {
        return at(done, "term-" + term.id());
    }

    private static String at(String done, String place) {
        return LIST + "?done=" + done + "&at=" + place + "#" + place;
    }

    /** The word, when it is still there once all others that change its vocabulary are done. */
    private Term held(long termId) {
        Term seen = em.find(Term.class, termId);
        if (seen == null) {
            throw new NotFound();
        }
        hold(seen.vocabulary());
        if (em.createNativeQuery("SELECT id FROM term WHERE id = ?1 FOR UPDATE")
                .setParameter(1, termId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        em.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
        return seen;
    }

    private void hold(Vocabulary vocabulary) {
        em.createNativeQuery("SELECT id FROM term WHERE vocabulary = ?1 ORDER BY id FOR UPDATE")
                .setParameter(1, vocabulary.name())
                .getResultList();
    }

    private void follow(TermMove move) {
        em.flush();
        users.forEach(user -> user.follow(move));
    }

    private static String slug(String field, String words, Problems problems) {
        String slug = Slugs.of(words, "");
        if (slug.isEmpty()) {
            problems.add(field, "vocabulary.letters");
        }
        return slug;
    }

    /** Whether another word of the vocabulary has this slug or label, or had it, or means the same. */
    private void refuseTaken(
            Vocabulary vocabulary, String field, String slug, String label, long termId, Problems problems) {
        // Locking reads: another one may have been added while this use case waited.
        @SuppressWarnings("unchecked")
        List<Object> taken = em.createNativeQuery(
                        """
                        SELECT t.label FROM term t WHERE t.vocabulary = ?1 AND t.id <> ?4 AND (t.slug = ?2 OR t.label = ?3
                            OR t.id IN (SELECT a.term_id FROM term_alias a WHERE a.vocabulary = ?1 AND a.slug = ?2))
                        LIMIT 1 LOCK IN SHARE MODE""")
                .setParameter(1, vocabulary.name())
                .setParameter(2, slug)
                .setParameter(3, label)
                .setParameter(4, termId)
                .getResultList();
        taken.forEach(other -> problems.add(field, "vocabulary.taken", label, other));
    }

    private static List<String> with(Set<String> slugs, String one) {
        List<String> all = new ArrayList<>(slugs);
        all.add(one);
        return all;
    }
}
