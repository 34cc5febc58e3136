package org.headwaters.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;

/**
 * Asks for a new index of the search. The program that runs on the data folder, or starts on it next, finds the question there within a
 * second, removes it and has every node make its index anew while all of them serve.
 */
final class SearchRebuild {

    /** The name the application looks for: {@code SearchFeed.ASKED}. */
    private static final String QUESTION = "search-rebuild";

    private SearchRebuild() {}

    /**
     * Leaves the question.
     *
     * @return what to tell the operator
     * @throws StartFailure when there is no community in the folder
     */
    static String ask(Path data) throws StartFailure {
        if (!Files.isDirectory(data)) {
            throw new StartFailure(
                    "There is no data folder " + data + ". Set " + Settings.DATA + " to that of your community.");
        }
        try {
            PrivateFiles.write(data.resolve(QUESTION), "");
        } catch (IOException failure) {
            throw new StartFailure(
                    "The data folder " + data + " cannot be written to: " + failure.getMessage(), failure);
        }
        return "The index of the search is made anew: at once where Headwaters runs, else when it starts."
                + " Coordinator desk, Search index, shows how far it is.";
    }
}
