package org.headwaters.search;

import java.util.List;
import java.util.Locale;

/**
 * Some words around what was looked for, in pieces. Plain text: whoever writes it on a page escapes it.
 *
 * @param pieces one after the other
 */
public record Passage(List<Piece> pieces) {

    /** How many different words of what was looked for are in it. */
    public long words() {
        return pieces.stream()
                .filter(Piece::mark)
                .map(piece -> piece.text().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * A piece.
     *
     * @param text plain text
     * @param mark whether it is what was looked for
     */
    public record Piece(String text, boolean mark) {}
}
