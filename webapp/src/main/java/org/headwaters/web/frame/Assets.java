package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headwaters.platform.secret.Tokens;

/** Addresses of our own style sheets and scripts, with a mark of their content, so that browsers may keep them for good. */
@ApplicationScoped
@Named("assets")
public class Assets {

    private static final int MARK = 10;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private ServletContext context;

    /** For the container. */
    protected Assets() {}

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    /**
     * The address of a file under {@code /static}.
     *
     * @param name such as {@code headwaters.css}
     */
    public String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        String path = "/static/" + name;
        try {
            byte[] bytes = StaticText.read(context, name);
            if (bytes == null) {
                throw new IllegalArgumentException("No such file: " + path);
            }
            return path + "?v="
                    + HexFormat.of().formatHex(Tokens.sha256().digest(bytes)).substring(0, MARK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
