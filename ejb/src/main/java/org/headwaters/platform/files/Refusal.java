package org.headwaters.platform.files;

import org.headwaters.platform.gate.InvalidInput;

/** The sentences with which a file is refused; all are problems of the field {@code file}. */
final class Refusal {

    static final String EMPTY = "file.empty";
    static final String KIND = "file.kind";
    static final String OLD_OFFICE = "file.old-office";
    static final String MISMATCH = "file.mismatch";
    static final String BROKEN = "file.broken";
    static final String TWO_KINDS = "file.two-kinds";
    static final String LOCKED = "file.locked";
    static final String PROGRAM = "file.program";
    static final String PARTS = "file.parts";
    static final String UNPACKED = "file.unpacked";
    static final String NESTED = "file.nested";
    static final String MARKUP = "file.markup";
    static final String CHARACTERS = "file.characters";
    static final String PIXELS = "file.pixels";
    static final String PHOTO = "photo.kind";
    static final String PHOTO_PIXELS = "photo.pixels";

    private Refusal() {}

    static InvalidInput of(String sentence, Object... values) {
        return new InvalidInput("file", sentence, values);
    }
}
