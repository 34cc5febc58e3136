package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.vocabulary.CuratedTerm;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.vocabulary.VocabularyService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Cares for the curated words: topics, populations, focus areas. */
@RequestScoped
@Named
public class CurateVocabularies {

    @Inject
    private VocabularyQueries queries;

    @Inject
    private VocabularyService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private List<Listed> lists = List.of();
    private List<CuratedTerm> others = List.of();
    private CuratedTerm term;
    private CuratedTerm into;
    private String vocabulary = "";
    private String label = "";
    private String synonyms = "";

    /** Before the lists are written. */
    public void load() {
        lists = Arrays.stream(Vocabulary.values())
                .map(one -> new Listed(one, queries.curated(me.get(), one)))
                .toList();
    }

    /** Before the page of one word is written. */
    public void loadOne() {
        load();
        for (Listed listed : lists) {
            for (CuratedTerm one : listed.terms()) {
                if (one.id() == path.number("id")) {
                    term = one;
                    others = listed.terms().stream()
                            .filter(other -> other.id() != one.id())
                            .toList();
                }
            }
        }
        if (term == null) {
            throw new NotFound();
        }
        chooseOther();
        // What was typed stays where that form was sent; a choice that is missing in the other one must not empty this
        // one.
        if (path.parameter("edit-term").isEmpty()) {
            label = term.label();
            synonyms = String.join("\n", term.synonyms());
        }
    }

    /** The word that was chosen for this one to become part of. Nothing is merged before both were named and somebody said yes. */
    private void chooseOther() {
        into = others.stream()
                .filter(other -> other.id() == path.id("into"))
                .findFirst()
                .orElse(null);
        if (into == null && !path.parameter("ask").isEmpty() && !forms.isPosted()) {
            forms.show(List.of(new Problem("into", "required.into")));
        }
    }

    /**
     * A vocabulary with its words.
     *
     * @param vocabulary the vocabulary
     * @param terms its words
     */
    public record Listed(Vocabulary vocabulary, List<CuratedTerm> terms) {}

    /** Adds a word. */
    public void add() {
        forms.send(key -> service.add(key, vocabulary, label));
    }

    /** Saves a word and its synonyms. */
    public void save() {
        forms.send(key -> service.save(key, path.number("id"), path.parameter("seen"), label, synonyms));
    }

    /** Makes the word part of another one. */
    public void merge() {
        forms.send(key -> service.merge(key, path.number("id"), path.parameter("into")));
    }

    /** Removes the word. */
    public void remove() {
        forms.run(() -> service.remove(path.number("id")));
    }

    /** All vocabularies. */
    public List<Listed> getLists() {
        return lists;
    }

    /** The word that is changed. */
    public CuratedTerm getTerm() {
        return term;
    }

    /** The other words of its vocabulary. */
    public List<CuratedTerm> getOthers() {
        return others;
    }

    /** The word this one is to become part of, when one was chosen; else null. */
    public CuratedTerm getInto() {
        return into;
    }

    /** Where on the page what just happened is told: the id of a word or of a vocabulary; empty for the top. */
    public String getAt() {
        String at = path.parameter("at");
        boolean there = lists.stream()
                .anyMatch(list -> at.equals(list.vocabulary().name())
                        || list.terms().stream().anyMatch(one -> at.equals("term-" + one.id())));
        return there ? at : "";
    }

    /** Whether it can be removed; null-safe, because a form asks before the page is loaded. */
    public boolean isRemovable() {
        return term != null && term.uses() == 0;
    }

    /** The vocabularies to choose from. */
    public Vocabulary[] getVocabularies() {
        return Vocabulary.values();
    }

    /** Where a new word belongs. */
    public String getVocabulary() {
        return vocabulary;
    }

    /** For the form. */
    public void setVocabulary(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The word. */
    public String getLabel() {
        return label;
    }

    /** For the form. */
    public void setLabel(String label) {
        this.label = label;
    }

    /** Other words for it, one a line. */
    public String getSynonyms() {
        return synonyms;
    }

    /** For the form. */
    public void setSynonyms(String synonyms) {
        this.synonyms = synonyms;
    }
}
