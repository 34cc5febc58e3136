package org.headwaters.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The number used once that lets PrimeFaces' own inline scripts run under our content security policy. A partial answer must carry
 * the nonce of the page that is already shown, which PrimeFaces sends along.
 */
final class Nonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = "headwaters.nonce";
    private static final int BYTES = 18;

    private Nonce() {}

    static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    /** The nonce that scripts of this answer must carry. */
    static String forScripts(HttpServletRequest request) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            String shown = request.getParameter("primefaces.nonce");
            if (shown != null && shown.matches("[A-Za-z0-9_-]{24}")) {
                return shown;
            }
        }
        return of(request);
    }

    static boolean used(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
