package org.headwaters.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.member.PhotoFile;
import org.headwaters.member.PhotoService;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.resources.FileAnswer;

/** Hands out members' photos at {@code /photos/{handle}/{token}-s.jpg}: to those whom the member shows it, asked for every time. */
@WebServlet("/photos/*")
public class PhotoServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,60})/([0-9a-f]{16})-([sl])\\.jpg");

    @Inject
    private PhotoService photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        String handle = path.group(1);
        String token = path.group(2);
        boolean large = path.group(3).equals("l");
        PhotoFile photo = photos.find(handle, token, large);
        String name = PhotoFile.name(token, large);
        FileAnswer.give(
                request,
                response,
                new FileAnswer.Known(
                        PhotoFile.path(handle, token, large),
                        name,
                        FileKind.JPEG.mediaType(),
                        photo.size(),
                        photo.sha256(),
                        photo.takenAt(),
                        true),
                name,
                () -> photos.open(handle, token, large),
                () -> {});
    }
}
