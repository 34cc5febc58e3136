package org.headwaters.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * One answer to one question, open. It lives only while it is used; what is kept is sealed ({@link SealedAnswers}).
 *
 * @param choices codes of what was ticked, in the order of the question
 * @param ownWords own words, or empty
 */
public record Answer(List<String> choices, String ownWords) {

    /** No answer. */
    public static final Answer NONE = new Answer(List.of(), "");

    /** The length of what is sealed is a multiple of this, so that it does not tell how much was said. */
    private static final int GRAIN = 128;

    /** What was ticked and is known, each once, in the order of the question. "I would rather not say" excludes all else. */
    public static Answer of(Question question, Collection<String> codes, String ownWords) {
        if (codes.contains(Question.RATHER_NOT)) {
            return new Answer(List.of(Question.RATHER_NOT), "");
        }
        return new Answer(question.choices().stream().filter(codes::contains).toList(), ownWords);
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return choices.isEmpty() && ownWords.isEmpty();
    }

    /** Whether something was told: not nothing, and not "I would rather not say". */
    public boolean tells() {
        return !isEmpty() && !has(Question.RATHER_NOT);
    }

    /** Whether that was ticked. */
    public boolean has(String code) {
        return choices.contains(code);
    }

    /** As bytes to be sealed. */
    byte[] bytes() {
        byte[] words = (String.join(",", choices) + "\n" + ownWords).getBytes(StandardCharsets.UTF_8);
        int length = Integer.BYTES + words.length;
        return ByteBuffer.allocate((length + GRAIN - 1) / GRAIN * GRAIN)
                .putInt(words.length)
                .put(words)
                .array();
    }

    /** From bytes that were sealed. */
    static Answer from(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] words = new byte[buffer.getInt()];
        buffer.get(words);
        String[] parts = new String(words, StandardCharsets.UTF_8).split("\n", 2);
        return new Answer(parts[0].isEmpty() ? List.of() : List.of(parts[0].split(",")), parts[1]);
    }

    /** Says nothing of what it holds, so that no log ever does. */
    @Override
    public String toString() {
        return "Answer";
    }
}
