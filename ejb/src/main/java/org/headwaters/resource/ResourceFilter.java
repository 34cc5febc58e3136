package org.headwaters.resource;

import java.util.Arrays;
import java.util.List;

/**
 * What the library shows. Everything comes from an address, so anything unknown counts as not asked for.
 *
 * @param words words that must all stand in the title or the description, or empty
 * @param kind only this kind, or null
 * @param topic slug of a topic, or empty
 * @param population slug of a population, or empty
 * @param language only this language, or null
 * @param spaceId only what is shared with this space, or null
 * @param organizationId only what was shared for this organization, or null
 * @param authorId only what this member shared, or null
 * @param sort the order
 * @param page number of the page, from 1
 */
public record ResourceFilter(
        String words,
        ResourceKind kind,
        String topic,
        String population,
        ResourceLanguage language,
        Long spaceId,
        Long organizationId,
        Long authorId,
        Sort sort,
        int page) {

    private static final int MOST_WORDS = 6;

    /** The orders. */
    public enum Sort {
        NEWEST,
        DOWNLOADS
    }

    /** Everything, the newest first. */
    public static ResourceFilter all() {
        return new ResourceFilter("", null, "", "", null, null, null, null, Sort.NEWEST, 1);
    }

    /** Only what was shared for an organization. */
    public static ResourceFilter of(long organizationId) {
        return new ResourceFilter("", null, "", "", null, null, organizationId, null, Sort.NEWEST, 1);
    }

    /** Only what a member shared. */
    public static ResourceFilter by(long authorId) {
        return new ResourceFilter("", null, "", "", null, null, null, authorId, Sort.NEWEST, 1);
    }

    /** Only what is shared with a space. */
    public static ResourceFilter in(long spaceId) {
        return new ResourceFilter("", null, "", "", null, spaceId, null, null, Sort.NEWEST, 1);
    }

    /** The single words to look for; more than a few are ignored. */
    List<String> wordList() {
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
