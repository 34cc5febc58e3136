package org.headwaters.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Scripts that write words without spaces between them, such as Karen, Burmese, Khmer and Lao, come as one long word. They are cut into
 * the letters a reader sees, one after the other, so that a word is found as a phrase of its letters wherever it stands.
 */
final class ComplexScriptFilter extends TokenFilter {

    private static final String TYPE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<Letter> waiting = new ArrayDeque<>();

    private record Letter(String text, int start, int end) {}

    ComplexScriptFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (!TYPE.equals(type.type())) {
                return true;
            }
            cut();
        }
        Letter letter = waiting.remove();
        clearAttributes();
        term.setEmpty().append(letter.text);
        offset.setOffset(letter.start, letter.end);
        return true;
    }

    private void cut() {
        String text = term.toString();
        int begin = offset.startOffset();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            waiting.add(new Letter(text.substring(from, to), begin + from, begin + to));
            from = to;
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
