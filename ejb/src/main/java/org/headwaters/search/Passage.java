package org.headwaters.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some words around what was looked for, in pieces. Plain text: whoever writes it on a page escapes it.
 *
 * @param pieces one after the other
 */
public record Passage(List<Piece> pieces) {

    /** How many different words of what was looked for are in it. */
    public long words() {
        return marked().size();
    }

    /** The words of what was looked for that are in it, in small letters. */
    public Set<String> marked() {
        return pieces.stream()
                .filter(Piece::mark)
                .map(piece -> piece.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** It as plain text, without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /**
     * A piece.
     *
     * @param text plain text
     * @param mark whether it is what was looked for
     */
    public record Piece(String text, boolean mark) {}
}
