package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.UploadService;
import org.headwaters.resource.UploadView;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/**
 * The files that came with a form, and those that came before and wait. Each is taken in on its own: one that is refused costs neither
 * the others nor what was typed.
 */
@RequestScoped
@Named
public class ArrivedFiles {

    private static final long MEBI = 1024L * 1024;
    private static final String NAME = "file";
    /** Name of the boxes of files that wait. */
    private static final String WAITING = "upload";

    @Inject
    private UploadService uploads;

    @Inject
    private Settings settings;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private final Map<String, UploadView> waiting = new LinkedHashMap<>();

    /**
     * Takes in what came.
     *
     * @return what was refused, at the field {@code file}
     */
    List<Problem> take() {
        path.parameters(WAITING).forEach(key -> uploads.waiting(key).ifPresent(file -> waiting.put(key, file)));
        List<Problem> problems = new ArrayList<>();
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return problems;
        }
        try {
            for (Part part : request.getParts()) {
                if (NAME.equals(part.getName()) && !isEmpty(part)) {
                    receive(part, problems);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException noParts) {
            throw new IllegalStateException(noParts);
        }
        return problems;
    }

    /** A browser sends an empty part without a name when nothing was chosen. */
    private static boolean isEmpty(Part part) {
        return part.getSize() == 0
                && (part.getSubmittedFileName() == null
                        || part.getSubmittedFileName().isEmpty());
    }

    private void receive(Part part, List<Problem> problems) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            UploadView file = uploads.receive(part.getSubmittedFileName(), bytes);
            waiting.put(file.key(), file);
        } catch (InvalidInput refused) {
            refused.problems()
                    .forEach(problem -> problems.add(new Problem(
                            NAME,
                            "attachment.named",
                            part.getSubmittedFileName(),
                            Words.of("problems", problem.message(), problem.arguments()))));
        }
    }

    /** Keys of the files that wait. */
    List<String> keys() {
        return List.copyOf(waiting.keySet());
    }

    /** The files that wait. */
    public List<UploadView> getWaiting() {
        return List.copyOf(waiting.values());
    }

    /** Largest file in MB. */
    public long getLimit() {
        return settings.uploadLimit() / MEBI;
    }

    /** Largest file in bytes, for the script that spares people a useless wait. */
    public long getLimitBytes() {
        return settings.uploadLimit();
    }

    /** The endings taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }
}
