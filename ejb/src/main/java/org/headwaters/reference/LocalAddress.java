package org.headwaters.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of this Headwaters that leads to something with a title.
 *
 * @param kind what it leads to
 * @param key its id or the readable part of its address
 * @param post number of a post of a thread, or 0
 */
record LocalAddress(Kind kind, String key, int post) {

    /** What an address leads to. */
    enum Kind {
        THREAD,
        RESOURCE,
        SPACE,
        ORGANIZATION,
        MEMBER
    }

    private static final String SLUG = "[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?";
    private static final Pattern BY_ID = Pattern.compile(
            "/(discussions|resources)/([1-9]\\d{0,17})(?:/(?!care$|edit$|adoption$|links$|use$)" + SLUG + ")?");
    private static final Pattern BY_SLUG = Pattern.compile("/(spaces|organizations|members)/((?!apply$)" + SLUG + ")");
    private static final Pattern POST = Pattern.compile("(?:[?&]post=|#post-)([1-9]\\d{0,8})(?:[&#].*)?$");

    /**
     * Reads an address.
     *
     * @param address as typed
     * @param site the address of this Headwaters
     * @return nothing for other sites and for pages without a title of their own
     */
    static Optional<LocalAddress> of(String address, String site) {
        if (!address.startsWith(site + "/")) {
            return Optional.empty();
        }
        String path = address.substring(site.length()).replaceFirst("[?#].*", "");
        Matcher id = BY_ID.matcher(path);
        if (id.matches()) {
            boolean thread = id.group(1).equals("discussions");
            Matcher post = POST.matcher(address);
            int number = thread && post.find() ? Integer.parseInt(post.group(1)) : 0;
            return Optional.of(new LocalAddress(thread ? Kind.THREAD : Kind.RESOURCE, id.group(2), number));
        }
        Matcher slug = BY_SLUG.matcher(path);
        if (!slug.matches()) {
            return Optional.empty();
        }
        Kind kind =
                switch (slug.group(1)) {
                    case "spaces" -> Kind.SPACE;
                    case "organizations" -> Kind.ORGANIZATION;
                    default -> Kind.MEMBER;
                };
        return Optional.of(new LocalAddress(kind, slug.group(2), 0));
    }
}
