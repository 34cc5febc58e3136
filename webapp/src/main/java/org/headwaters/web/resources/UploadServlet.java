package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.files.PartialFiles;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.resource.PartProgress;
import org.headwaters.resource.PartUploadService;
import org.headwaters.resource.UploadView;
import org.headwaters.web.frame.Words;

/**
 * Files that come in parts, for the script of a file field: {@code POST /uploads/begin} with name and size answers a key; {@code GET
 * /uploads/KEY} says how much is there; {@code POST /uploads/KEY?at=N} appends its body; {@code ?do=finish} has it checked, {@code
 * ?do=cancel} gives it up. Only its sender can do any of it. The guard holds these posts to the rules of all others.
 */
@WebServlet("/uploads/*")
public class UploadServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());
    private static final Pattern KEY = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final int UNPROCESSABLE = 422;
    private static final int INSUFFICIENT_STORAGE = 507;

    @Inject
    private PartUploadService uploads;

    @Inject
    private CurrentActor me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(response, HttpServletResponse.SC_OK, uploads.progress(key(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!me.isMember()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            if ("/begin".equals(request.getPathInfo())) {
                begin(request, response);
                return;
            }
            String key = key(request);
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            if (query.startsWith("at=")) {
                append(key, query.substring("at=".length()), request, response);
            } else if (query.equals("do=finish")) {
                finish(key, response);
            } else if (query.equals("do=cancel")) {
                uploads.cancel(key);
                uploads.clean(key);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (InvalidInput invalid) {
            refuse(response, UNPROCESSABLE, sentence(invalid.problems().get(0)));
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String size = request.getParameter("size");
        if (size == null || !NUMBER.matcher(size).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        tell(
                response,
                HttpServletResponse.SC_CREATED,
                uploads.begin(request.getParameter("name"), Long.parseLong(size)));
    }

    private void append(String key, String at, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!NUMBER.matcher(at).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            PartProgress progress = uploads.append(key, Long.parseLong(at), request.getInputStream());
            tell(response, progress.taken() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT, progress);
        } catch (PartialFiles.LineCut cut) {
            // Nobody is there to read an answer; the sender asks how much has come and goes on.
            LOG.log(Level.FINE, "An upload was cut", cut);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "A part of an upload was not kept: {0}", full.toString());
            refuse(response, INSUFFICIENT_STORAGE, Words.of("problems", "file.disk"));
        }
    }

    private void finish(String key, HttpServletResponse response) throws IOException {
        UploadView file;
        try {
            file = uploads.finish(key);
        } catch (InvalidInput refused) {
            Problem problem = refused.problems().get(0);
            if (!"file.part".equals(problem.message()) && !"file.disk".equals(problem.message())) {
                uploads.cancel(key);
                uploads.clean(key);
            }
            throw refused;
        }
        uploads.clean(key);
        answer(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder()
                        .add("key", file.key())
                        .add("name", file.name())
                        .add("type", Sizes.type(file.mediaType()))
                        .add("size", Sizes.size(file.size())));
    }

    private static String key(HttpServletRequest request) {
        Matcher path = KEY.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        return path.group(1);
    }

    private static void tell(HttpServletResponse response, int status, PartProgress progress) throws IOException {
        answer(
                response,
                status,
                Json.createObjectBuilder()
                        .add("key", progress.key())
                        .add("offset", progress.offset())
                        .add("size", progress.size()));
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        answer(response, status, Json.createObjectBuilder().add("problem", sentence));
    }

    private static String sentence(Problem problem) {
        return Words.of("problems", problem.message(), problem.arguments());
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }
}
