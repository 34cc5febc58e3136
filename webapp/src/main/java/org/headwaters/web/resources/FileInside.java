package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.headwaters.extract.InsideView;
import org.headwaters.extract.ReadState;
import org.headwaters.resource.PreviewService;
import org.headwaters.resource.TextStart;
import org.headwaters.web.frame.Words;

/** What was found in a file that a page shows. */
@RequestScoped
@Named
public class FileInside {

    @Inject
    private PreviewService previews;

    private final Map<Long, InsideView> known = new HashMap<>();
    private final Map<Long, TextStart> starts = new HashMap<>();
    private final Map<Long, CsvTable> tables = new HashMap<>();

    /** What was found in a file, or null; asked once for a page. */
    public InsideView of(Long fileId) {
        if (fileId == null) {
            return null;
        }
        if (!known.containsKey(fileId)) {
            known.put(fileId, previews.find(fileId).orElse(null));
        }
        return known.get(fileId);
    }

    /** How a text or table begins, or null for any other file; asked once for a page. */
    public TextStart start(Long fileId) {
        if (fileId == null) {
            return null;
        }
        if (!starts.containsKey(fileId)) {
            starts.put(fileId, previews.start(fileId).orElse(null));
        }
        return starts.get(fileId);
    }

    /** The table a CSV file begins with, or null for any other file. */
    public CsvTable table(Long fileId) {
        TextStart start = start(fileId);
        if (start == null || !start.table()) {
            return null;
        }
        return tables.computeIfAbsent(fileId, id -> CsvTable.of(start.text()));
    }

    /** Path of the whole file. */
    public String whole(Long fileId) {
        TextStart start = start(fileId);
        return start == null ? null : FileServlet.path(fileId, start.name());
    }

    /** Path of the picture of its first page. */
    public String path(Long fileId) {
        return fileId == null ? null : PreviewServlet.path(fileId);
    }

    /** What a reader who does not see the picture is told instead: how the page begins. */
    public String alt(InsideView found) {
        return found.text()
                ? Words.of("inside", "previewAlt", FirstWords.of(found.beginning()))
                : Words.of("inside", "previewAltNoText");
    }

    /** Why a file could not be read, in a sentence. */
    public String why(InsideView found) {
        return found.state() == ReadState.WAITING ? "" : Words.of("inside", "why." + found.state());
    }
}
