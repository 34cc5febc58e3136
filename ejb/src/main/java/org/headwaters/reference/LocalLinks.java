package org.headwaters.reference;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the resources and threads of this Headwaters whose addresses stand in words as they were typed. */
public final class LocalLinks {

    /** More different addresses in one text than this are passed over. */
    public static final int MOST = 30;

    /**
     * What an address leads to.
     *
     * @param thread whether it is a thread; a resource otherwise
     * @param id its id
     */
    public record Target(boolean thread, long id) {}

    private LocalLinks() {}

    /** The resources and threads named in a text, in their order. */
    public static Set<Target> in(String words, String site) {
        Set<Target> found = new LinkedHashSet<>();
        if (words == null || !words.contains(site + "/")) {
            return found;
        }
        Matcher address =
                Pattern.compile(Pattern.quote(site) + "/[^\\s<>()\\[\\]\"'`]*").matcher(words);
        while (address.find() && found.size() < MOST) {
            LocalAddress.of(address.group().replaceFirst("[.,;:!?*_]+$", ""), site)
                    .ifPresent(local -> {
                        boolean thread = local.kind() == LocalAddress.Kind.THREAD;
                        if (thread || local.kind() == LocalAddress.Kind.RESOURCE) {
                            found.add(new Target(thread, Long.parseLong(local.key())));
                        }
                    });
        }
        return found;
    }
}
