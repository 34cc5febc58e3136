package org.headwaters.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.headwaters.platform.text.Confusables;

/**
 * Points out organizations that may be the one that applies: the same name in other case, accents or order, a name spelled nearly
 * so, or a shared mail domain or web site. It only points; a coordinator decides.
 */
public final class DuplicateFinder {

    /** Why two look alike. */
    public enum Reason {
        SAME_NAME,
        NEAR_NAME,
        SAME_MAIL_DOMAIN,
        LIKE_MAIL_DOMAIN,
        SAME_WEB_SITE
    }

    /** What is known of one organization or application. */
    public record Known(String name, String website, String mailDomains, String contactEmail) {}

    /** Words that many names have and that tell none apart. */
    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "for", "in", "at", "a", "an", "inc", "llc", "ltd", "corp", "co");

    /** Short forms and spellings of the same word. */
    private static final Map<String, String> LONG_FORMS = Map.of(
            "st", "saint",
            "mt", "mount",
            "ctr", "center",
            "centre", "center",
            "assn", "association",
            "dept", "department",
            "univ", "university",
            "hosp", "hospital",
            "mn", "minnesota",
            "intl", "international");

    /** One letter in eight may differ, and never in a short name: CARE and CORE are two. */
    private static final int LETTERS_PER_SLIP = 8;

    private DuplicateFinder() {}

    /** Why the two look alike; empty when they do not. */
    public static Set<Reason> compare(Known one, Known other) {
        Set<Reason> reasons = new TreeSet<>();
        List<String> words = words(one.name());
        List<String> others = words(other.name());
        if (!words.isEmpty() && words.equals(others)) {
            reasons.add(Reason.SAME_NAME);
        } else if (near(words, others)) {
            reasons.add(Reason.NEAR_NAME);
        }
        if (shared(domains(one), domains(other))) {
            reasons.add(Reason.SAME_MAIL_DOMAIN);
        } else if (alike(domains(one), domains(other))) {
            reasons.add(Reason.LIKE_MAIL_DOMAIN);
        }
        if (MailDomains.host(one.website()).isPresent()
                && MailDomains.host(one.website()).equals(MailDomains.host(other.website()))) {
            reasons.add(Reason.SAME_WEB_SITE);
        }
        return reasons;
    }

    /** The words of a name that tell it apart, in plain letters: no case, no accents, no marks. */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(Confusables.letters(name), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019.]", "")
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> all = Arrays.stream(plain.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> LONG_FORMS.getOrDefault(word, word))
                .toList();
        List<String> telling =
                all.stream().filter(word -> !SMALL.contains(word)).collect(Collectors.toCollection(ArrayList::new));
        return telling.isEmpty() ? all : telling;
    }

    private static boolean near(List<String> words, List<String> others) {
        Set<String> first = new HashSet<>(words);
        Set<String> second = new HashSet<>(others);
        if (first.size() > 1 && first.equals(second)) {
            return true;
        }
        Set<String> fewer = first.size() < second.size() ? first : second;
        Set<String> more = fewer == first ? second : first;
        if (fewer.size() > 1 && more.containsAll(fewer)) {
            return true;
        }
        String joined = String.join("", words);
        String otherJoined = String.join("", others);
        int shorter = Math.min(joined.length(), otherJoined.length());
        return shorter > 0 && slips(joined, otherJoined) <= shorter / LETTERS_PER_SLIP;
    }

    /** How many letters must be changed, added or left out to make one of the other (Levenshtein). */
    static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static Set<String> domains(Known known) {
        Set<String> domains = new HashSet<>(MailDomains.of(known.mailDomains()));
        MailDomains.own(known.contactEmail()).ifPresent(domains::add);
        return domains;
    }

    /** {@code rn} for {@code m}: one was made to be taken for the other, or a letter slipped. */
    private static boolean alike(Set<String> one, Set<String> other) {
        return one.stream()
                .anyMatch(domain -> Confusables.imitated(domain, other).isPresent());
    }

    private static boolean shared(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
