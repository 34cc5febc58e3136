package org.headwaters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words. Every text is kept as it is, letters folded beside the exact form so that the exact form weighs more, and
 * by its stems in English; Spanish text by its Spanish stems too. Small words are kept, or phrases could not be found.
 */
final class Analysis {

    /** Words that say little by themselves: one is not missed when a text has all the others. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for", "from", "has", "have",
            "how", "i", "if", "in", "into", "is", "it", "me", "my", "no", "not", "of", "on", "or", "our", "so", "such",
            "that", "the", "their", "then", "there", "these", "they", "this", "to", "us", "was", "we", "what", "when",
            "where", "which", "who", "why", "will", "with", "you", "your", "de", "del", "el", "en", "es", "la", "las",
            "lo", "los", "para", "por", "que", "se", "su", "un", "una", "y", "con", "como", "cómo", "qué");

    private static final Set<String> SPANISH = Set.of(
            "el", "la", "los", "las", "de", "del", "que", "para", "con", "una", "por", "como", "su", "sus", "es", "y");

    /** What a question is known for Spanish by as well, since it is short; of these English has "sin" alone. */
    private static final Set<String> ASKED_IN_SPANISH =
            Set.of("qué", "sin", "cómo", "donde", "dónde", "quién", "cuándo");

    /** Spanish words that names in English questions have too: La Crosse, El Salvador, Al Franken. One of them says nothing. */
    private static final Set<String> IN_NAMES = Set.of("el", "la", "los", "las", "de", "del", "al", "en", "y");

    private static final int SAYS_ENOUGH = 2;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "is", "for", "with", "that", "are", "we", "you", "this", "it", "our", "was");

    private static final int LOOKED_AT = 400;

    private static final Analyzer NEUTRAL = new Neutral();
    private static final Analyzer ENGLISH_STEMS = new Stems(true);
    private static final Analyzer SPANISH_STEMS = new Stems(false);

    private Analysis() {}

    /** For all fields: the end of a field's name says which. */
    static Analyzer all() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return of(field);
            }
        };
    }

    /** For one field. */
    static Analyzer of(String field) {
        return Map.of(Fields.EN, ENGLISH_STEMS, Fields.ES, SPANISH_STEMS)
                .getOrDefault(field.substring(field.indexOf('.') + 1), NEUTRAL);
    }

    /** The words of a text as they stand in a field. */
    static List<String> words(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = of(field).tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return words;
    }

    /** All words that say little by themselves, in one line. */
    static String smallWords() {
        return String.join(" ", SMALL);
    }

    /** Whether a word says little by itself. */
    static boolean small(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a text is more Spanish than English, by its small words. */
    static boolean spanish(String text) {
        int es = 0;
        int en = 0;
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", LOOKED_AT);
        for (String word : words) {
            es += SPANISH.contains(word) ? 1 : 0;
            en += ENGLISH.contains(word) ? 1 : 0;
        }
        return es > en && es * 8 >= Math.min(words.length, LOOKED_AT);
    }

    /** Whether what somebody looks for is asked in Spanish: it has more of its small words than of English ones. */
    static boolean askedInSpanish(Sought sought) {
        int points = 0;
        for (Sought.Part part : sought.parts()) {
            for (String word : part.words().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (IN_NAMES.contains(word)) {
                    points++;
                } else if (SPANISH.contains(word) || ASKED_IN_SPANISH.contains(word)) {
                    points += SAYS_ENOUGH;
                } else if (SMALL.contains(word)) {
                    points--;
                }
            }
        }
        return points >= SAYS_ENOUGH;
    }

    private static final class Neutral extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new DecimalDigitFilter(new LowerCaseFilter(words));
            TokenStream arabic = new ArabicNormalizationFilter(new ComplexScriptFilter(lower));
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(arabic, true));
        }
    }

    private static final class Stems extends Analyzer {
        private final boolean english;

        Stems(boolean english) {
            this.english = english;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            TokenStream stems = english
                    ? new PorterStemFilter(new ASCIIFoldingFilter(lower))
                    : new ASCIIFoldingFilter(new SpanishLightStemFilter(lower));
            return new TokenStreamComponents(words, stems);
        }
    }
}
