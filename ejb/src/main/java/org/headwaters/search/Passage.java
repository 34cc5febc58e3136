package org.headwaters.search;

import java.util.List;

/**
 * Some words around what was looked for, in pieces. Plain text: whoever writes it on a page escapes it.
 *
 * @param pieces one after the other
 */
public record Passage(List<Piece> pieces) {

    /** Whether something of what was looked for is in it. */
    public boolean fits() {
        return pieces.stream().anyMatch(Piece::mark);
    }

    /**
     * A piece.
     *
     * @param text plain text
     * @param mark whether it is what was looked for
     */
    public record Piece(String text, boolean mark) {}
}
