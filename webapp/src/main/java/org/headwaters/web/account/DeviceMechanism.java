package org.headwaters.web.account;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.headwaters.account.Devices;
import org.headwaters.account.Recognized;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.GuardFilter;

/**
 * Recognizes the device behind each request by its cookie, and makes its owner the {@link CurrentActor}. It never asks anybody to
 * sign in: a page that needs it is refused by its policy, and the router then leads to the sign-in page.
 *
 * <p>There is no sign-in in memory. The container's own session exists only for the few views with state; it is bound to the device
 * that opened it, and is worthless without that device's cookie.
 */
@ApplicationScoped
public class DeviceMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(DeviceMechanism.class.getName());

    private static final String OWNER = "headwaters.device";
    /** Request attribute with the id of the device in use. */
    public static final String DEVICE = "headwaters.device.id";

    @Inject
    private Devices devices;

    @Inject
    private DeviceCookie cookie;

    @Inject
    private CurrentActor current;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (needsNobody(request.getRequestURI())) {
            return context.doNothing();
        }
        Optional<String> secret = cookie.read(request);
        Optional<Recognized> recognized;
        try {
            recognized = secret.flatMap(this::recognize);
        } catch (EJBException failure) {
            // The database is away. Thrown from here, the container would answer with nothing at all; the guard
            // answers, and the
            // cookie stays good.
            LOG.log(Level.WARNING, "Nobody could be recognized: {0}", failure.toString());
            request.setAttribute(GuardFilter.NOBODY_KNOWS, Boolean.TRUE);
            return context.doNothing();
        }
        bindSession(request, recognized.map(Recognized::deviceId).orElse(0L));
        if (recognized.isEmpty()) {
            if (secret.isPresent()) {
                cookie.clear(response);
            }
            return context.doNothing();
        }
        Recognized known = recognized.get();
        if (known.renewed() != null) {
            cookie.write(response, known.renewed());
        }
        current.become(known.actor());
        request.setAttribute(DEVICE, known.deviceId());
        return context.notifyContainerAboutLogin(
                known.actor().handle(),
                known.actor().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private Optional<Recognized> recognize(String secret) {
        return devices.see(secret)
                .flatMap(seen -> seen.due()
                        ? devices.update(seen, secret)
                        : Optional.of(new Recognized(seen.actor(), seen.deviceId(), null)));
    }

    /** A session opened by another device, or before signing in or out, ends here. */
    private static void bindSession(HttpServletRequest request, long device) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Object owner = session.getAttribute(OWNER);
        if (owner == null) {
            session.setAttribute(OWNER, device);
        } else if (!owner.equals(device)) {
            session.invalidate();
        }
    }

    private static boolean needsNobody(String path) {
        return path.startsWith("/static/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/health/");
    }
}
