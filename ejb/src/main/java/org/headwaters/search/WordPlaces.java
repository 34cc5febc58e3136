package org.headwaters.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Where words stand in one view of the index. A search asks of each word how rare it is, whether it is there at all, and then for its
 * texts; here it is looked up once in each part, with one walker through the words of a field. Of one search, and so of one thread.
 */
final class WordPlaces {

    private final List<LeafReaderContext> parts;
    private final Map<Term, TermState[]> known = new HashMap<>();
    private final Map<String, TermsEnum[]> walkers = new HashMap<>();

    /** @param index the view, whole */
    WordPlaces(IndexReader index) {
        parts = index.leaves();
    }

    /** How many texts have a word, also those that have been taken out. */
    int count(Term word) throws IOException {
        int sum = 0;
        for (LeafReaderContext part : parts) {
            sum += count(part, word);
        }
        return sum;
    }

    /** How many texts of a part have a word, also those that have been taken out. */
    int count(LeafReaderContext part, Term word) throws IOException {
        TermsEnum at = at(part, word);
        return at == null ? 0 : at.docFreq();
    }

    /**
     * The texts of a part that have a word; null for none.
     *
     * @param flags what of {@link PostingsEnum} is wanted
     */
    PostingsEnum texts(LeafReaderContext part, Term word, int flags) throws IOException {
        TermsEnum at = at(part, word);
        return at == null ? null : at.postings(null, flags);
    }

    private TermsEnum at(LeafReaderContext part, Term word) throws IOException {
        TermState state = states(word)[part.ord];
        if (state == null) {
            return null;
        }
        TermsEnum walker = walkers.get(word.field())[part.ord];
        walker.seekExact(word.bytes(), state);
        return walker;
    }

    private TermState[] states(Term word) throws IOException {
        TermState[] states = known.get(word);
        if (states == null) {
            states = new TermState[parts.size()];
            TermsEnum[] all = walkers(word.field());
            for (int i = 0; i < states.length; i++) {
                if (all[i] != null && all[i].seekExact(word.bytes())) {
                    states[i] = all[i].termState();
                }
            }
            known.put(word, states);
        }
        return states;
    }

    private TermsEnum[] walkers(String field) throws IOException {
        TermsEnum[] all = walkers.get(field);
        if (all == null) {
            all = new TermsEnum[parts.size()];
            for (LeafReaderContext part : parts) {
                Terms words = part.reader().terms(field);
                all[part.ord] = words == null ? null : words.iterator();
            }
            walkers.put(field, all);
        }
        return all;
    }
}
