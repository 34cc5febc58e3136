package org.headwaters.extract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.headwaters.platform.files.FileWords;

/** Gives the words in files to the platform's own seam. */
@Dependent
public class WordsOfFiles implements FileWords {

    @Inject
    private InsideQueries inside;

    @Override
    public Optional<String> words(String sha256) {
        return inside.words(sha256);
    }
}
