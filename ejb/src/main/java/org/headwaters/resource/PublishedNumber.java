package org.headwaters.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which a publication is known everywhere: a DOI, an ISBN, or the number in PubMed.
 *
 * @param words how it is written, always the same way
 * @param address where it leads; empty for an ISBN, which has no place of its own
 */
public record PublishedNumber(String words, String address) {

    private static final Pattern DOI = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:?\\s*)?(10\\.\\d{4,9}/[\\p{Graph}&&[^\"<>\\\\]]{1,150})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISBN =
            Pattern.compile("(?:isbn(?:-1[03])?:?\\s*)?(\\d[\\d \\u2010-]{8,18}[\\dx])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBMED = Pattern.compile(
            "(?:pmid:?\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/)?(\\d{1,8})/?", Pattern.CASE_INSENSITIVE);

    /** The number somebody typed, in any of the usual ways; empty when it is none, or has a wrong check digit. */
    public static Optional<PublishedNumber> of(String typed) {
        String line = typed.strip();
        Matcher doi = DOI.matcher(line);
        if (doi.matches()) {
            return Optional.of(new PublishedNumber("doi:" + doi.group(1), "https://doi.org/" + doi.group(1)));
        }
        Matcher pubmed = PUBMED.matcher(line);
        if (pubmed.matches()) {
            return Optional.of(new PublishedNumber(
                    "PMID " + pubmed.group(1), "https://pubmed.ncbi.nlm.nih.gov/" + pubmed.group(1) + "/"));
        }
        Matcher isbn = ISBN.matcher(line);
        if (isbn.matches()) {
            String digits = isbn.group(1).replaceAll("[ \\u2010-]", "").toUpperCase(Locale.ROOT);
            if (digits.length() == 10 && tenRight(digits) || digits.length() == 13 && thirteenRight(digits)) {
                return Optional.of(new PublishedNumber("ISBN " + digits, ""));
            }
        }
        return Optional.empty();
    }

    private static boolean tenRight(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += (10 - i) * digit;
        }
        return sum % 11 == 0;
    }

    private static boolean thirteenRight(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return digits.charAt(12) != 'X' && sum % 10 == 0;
    }
}
