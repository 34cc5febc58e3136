package org.headwaters.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.headwaters.discussion.PostFields;

/**
 * Words that were on their way when their writer turned out to be signed out. The router hands them to the sign-in page, whose form
 * carries them on; after signing in they become a draft.
 *
 * @param place where they belong, such as {@code reply:17}
 * @param title the title, or empty
 * @param body the words
 * @param fields what else was filled in, as {@link PostFields#encoded} writes it
 */
public record Carried(String place, String title, String body, String fields) {

    /** Name of the hidden field by which a composer says where its words belong. */
    public static final String PLACE = "place";

    private static final String ATTRIBUTE = "headwaters.carried";
    private static final String BACK = "headwaters.carried.back";

    /** Whether there is nothing to carry. */
    public boolean empty() {
        return place.isEmpty()
                || title.isBlank()
                        && body.isBlank()
                        && !PostFields.decoded(fields).filled();
    }

    /** Notes the words of a composer's form for the sign-in page. */
    static void note(HttpServletRequest request, String back) {
        request.setAttribute(
                ATTRIBUTE,
                new Carried(
                        parameter(request, PLACE),
                        parameter(request, "title"),
                        parameter(request, "body"),
                        PostFields.of(request.getParameterMap())
                                .with("type", parameter(request, "type"))
                                .with("space", parameter(request, "space"))
                                .encoded()));
        request.setAttribute(BACK, back);
    }

    /** What this request carries: noted by the router, or by the sign-in form on its second try. */
    public static Carried of(HttpServletRequest request) {
        Object noted = request.getAttribute(ATTRIBUTE);
        return noted instanceof Carried carried
                ? carried
                : new Carried(
                        parameter(request, PLACE),
                        parameter(request, "carriedTitle"),
                        parameter(request, "carriedBody"),
                        parameter(request, "carriedFields"));
    }

    /** Where to go after signing in, not yet checked. */
    public static String back(HttpServletRequest request) {
        Object noted = request.getAttribute(BACK);
        return noted == null ? parameter(request, "back") : noted.toString();
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
