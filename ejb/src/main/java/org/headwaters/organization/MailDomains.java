package org.headwaters.organization;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.Problems;

/** The mail domains of organizations: reading them from what people type, and telling an own domain from a provider's. */
public final class MailDomains {

    /** How many domains one organization may name. */
    public static final int MOST = 10;

    private static final int LONGEST = 500;
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,22}[a-z0-9]");

    /** Providers whose domains are shared by strangers: they say nothing about where somebody works. */
    private static final Set<String> SHARED = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "comcast.net",
            "att.net",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "mail.com",
            "zoho.com");

    private MailDomains() {}

    /**
     * Takes the domains a person typed, separated by spaces, commas or lines, with or without {@code @}.
     *
     * @return the domains in lower case, separated by one space; empty when none was typed
     */
    public static String check(Problems problems, String field, String typed) {
        String line = problems.optionalLine(field, typed, LONGEST).toLowerCase(Locale.ROOT);
        Set<String> domains = new LinkedHashSet<>();
        for (String part : line.split("[\\s,;]+")) {
            String domain = part.substring(part.lastIndexOf('@') + 1);
            if (domain.isEmpty()) {
                continue;
            }
            if (!DOMAIN.matcher(domain).matches()) {
                problems.add(field, "mail-domain", part);
                return line;
            }
            if (SHARED.contains(domain)) {
                problems.add(field, "mail-domain.shared", domain);
                return line;
            }
            domains.add(domain);
        }
        if (domains.size() > MOST) {
            problems.add(field, "mail-domain.many", MOST);
        }
        return String.join(" ", domains);
    }

    /** The domains in a stored list. */
    public static List<String> of(String stored) {
        return stored.isBlank() ? List.of() : List.of(stored.strip().split("\\s+"));
    }

    /** The domain of an e-mail address, unless it is a provider's. */
    public static Optional<String> own(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.isEmpty() || SHARED.contains(domain) ? Optional.empty() : Optional.of(domain);
    }

    /** The host of a web address without {@code www.}; empty for none. */
    public static Optional<String> host(String website) {
        try {
            String host = website.isEmpty() ? null : URI.create(website).getHost();
            return Optional.ofNullable(host)
                    .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
