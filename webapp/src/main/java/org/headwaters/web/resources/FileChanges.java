package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.text.TextDiff;
import org.headwaters.resource.FileVersion;

/** What changed in the words of a file with one version. */
@RequestScoped
@Named
public class FileChanges extends FilesPage {

    private FileVersion after;
    private FileVersion before;
    private List<TextDiff.Part> parts;

    /** Before the page is written. */
    public void load() {
        find();
        after = version();
        // Compared with the last one before it that is still there.
        before = versions().stream()
                .filter(one -> one.number() < after.number() && !one.removed())
                .findFirst()
                .orElse(null);
        if (after.removed() || after.number() == 1) {
            throw new NotFound();
        }
        Optional<String> now = queries().words(getHead(), after);
        Optional<String> then = before == null ? Optional.empty() : queries().words(getHead(), before);
        if (now.isPresent() && then.isPresent()) {
            parts = TextDiff.between(then.get(), now.get());
        }
    }

    /** The version after the change. */
    public FileVersion getAfter() {
        return after;
    }

    /** The version before it, or null when none is left. */
    public FileVersion getBefore() {
        return before;
    }

    /** The difference; null when the words of one of them are not known. */
    public List<TextDiff.Part> getParts() {
        return parts;
    }
}
