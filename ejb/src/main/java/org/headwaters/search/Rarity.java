package org.headwaters.search;

import java.io.IOException;
import org.apache.lucene.index.Term;

/** How rare words are among the texts of a field that a searcher may see, in the measure that scores are made with: a rare word counts more. */
final class Rarity {

    private static final double HALF = 0.5;

    private final SeenBy index;

    Rarity(SeenBy index) {
        this.index = index;
    }

    /** That of some words together. */
    double of(String field, String words) throws IOException {
        int all = index.getIndexReader().getDocCount(field);
        double sum = 0;
        for (String word : Analysis.words(field, words)) {
            int have = index.have(new Term(field, word));
            sum += Math.log(1 + (all - have + HALF) / (have + HALF));
        }
        return sum;
    }

    /** What some words must be weighed with to count no more than others do by being rare. */
    float noMoreThan(double others, String field, String words) throws IOException {
        double own = of(field, words);
        return own <= others ? 1 : (float) (others / own);
    }
}
