package org.headwaters.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.headwaters.account.SignedIn;
import org.headwaters.platform.config.Settings;

/**
 * The cookie that carries a device's secret, 256 random bits. Behind TLS its name begins with {@code __Host-}, so that no other
 * site of the same domain can set it.
 */
@ApplicationScoped
public class DeviceCookie {

    private Settings settings;

    /** For the container. */
    protected DeviceCookie() {}

    @Inject
    DeviceCookie(Settings settings) {
        this.settings = settings;
    }

    /** The secret the browser sent. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name()) && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the browser a secret. */
    public void write(HttpServletResponse response, SignedIn signedIn) {
        String age =
                signedIn.keep() == null ? "" : "; Max-Age=" + signedIn.keep().toSeconds();
        set(response, signedIn.secret(), age);
    }

    /** Takes the secret away. */
    public void clear(HttpServletResponse response) {
        set(response, "", "; Max-Age=0");
    }

    private void set(HttpServletResponse response, String value, String age) {
        response.addHeader(
                "Set-Cookie",
                name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + age
                        + (settings.secure() ? "; Secure" : ""));
    }

    private String name() {
        return settings.secure() ? "__Host-headwaters" : "headwaters";
    }
}
