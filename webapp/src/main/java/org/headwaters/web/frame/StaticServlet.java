package org.headwaters.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.headwaters.platform.secret.Tokens;

/**
 * Our style sheets, scripts and pictures, some hundred kilobytes that stay in memory, packed. They do not change while the program runs.
 * {@link SafetyHeaders} says how long browsers keep them.
 */
@WebServlet("/static/*")
public class StaticServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/[a-z-]{1,40}\\.[a-z]{2,4}");

    private final transient Map<String, StaticFile> files = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaticFile file = file(String.valueOf(request.getPathInfo()));
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", file.tag());
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(file.tag()) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        file.body().send(request, response);
    }

    /** Only what is there is remembered, so that nobody fills the memory by asking. */
    private StaticFile file(String name) throws IOException {
        StaticFile file = files.get(name);
        if (file == null && NAME.matcher(name).matches()) {
            byte[] bytes = StaticText.read(getServletContext(), name.substring(1));
            if (bytes != null) {
                file = StaticFile.of(getServletContext().getMimeType(name), bytes);
                files.put(name, file);
            }
        }
        return file;
    }

    /**
     * A file.
     *
     * @param type its media type
     * @param tag changes with its content; weak, because it is the same packed and not
     * @param body its bytes
     */
    private record StaticFile(String type, String tag, Packed body) {
        static StaticFile of(String type, byte[] bytes) {
            String hash = HexFormat.of().formatHex(Tokens.sha256().digest(bytes));
            return new StaticFile(type, "W/\"" + hash.substring(0, 20) + "\"", Packed.forGood(bytes));
        }
    }
}
