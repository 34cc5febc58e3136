package org.headwaters.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says which part of the site a page belongs to. */
@RequestScoped
@Named("nav")
public class Nav {

    private RequestPath path;

    /** For the container. */
    protected Nav() {}

    @Inject
    Nav(RequestPath path) {
        this.path = path;
    }

    /** The value of {@code aria-current} for a link of the main navigation; null leaves the attribute out. */
    public String current(String section) {
        String plain = path.getPlain();
        if (plain.equals(section)) {
            return "page";
        }
        return plain.startsWith(section + "/") ? "true" : null;
    }
}
