package org.headwaters.resource;

import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;

/**
 * What the library shows. Everything comes from an address, so anything unknown counts as not asked for.
 *
 * @param words what is looked for in titles, descriptions, facts, files and curated words, or empty
 * @param kind only this kind, or null
 * @param topic slug of a topic, or empty
 * @param population slug of a population, or empty
 * @param focusArea slug of a focus area, or empty
 * @param language only this language, or null
 * @param region only from this region, or null
 * @param evidence only with this level of evidence, or null
 * @param organization slug of the organization it was shared for, or empty
 * @param adoptedBy slug of an organization that uses it, or empty
 * @param freshness only changed so long ago, or null
 * @param spaceId only what is shared with this space, or null
 * @param organizationId only what was shared for this organization, or null
 * @param authorId only what this member shared, or null
 * @param sort the order
 * @param page number of the page, from 1
 * @param answer what the index says about it, or null while it was not asked
 */
public record ResourceFilter(
        String words,
        ResourceKind kind,
        String topic,
        String population,
        String focusArea,
        CommunityLanguage language,
        Region region,
        EvidenceLevel evidence,
        String organization,
        String adoptedBy,
        Freshness freshness,
        Long spaceId,
        Long organizationId,
        Long authorId,
        Sort sort,
        int page,
        LibraryAnswer answer) {

    /** The orders. */
    public enum Sort {
        NEWEST,
        IN_USE,
        DOWNLOADS,
        /** What fits the words best; where no words are asked for, the newest first. */
        RELEVANCE
    }

    /** By words, kind, topic, population and language alone. */
    public ResourceFilter(
            String words,
            ResourceKind kind,
            String topic,
            String population,
            CommunityLanguage language,
            Long spaceId,
            Long organizationId,
            Long authorId,
            Sort sort,
            int page) {
        this(
                words,
                kind,
                topic,
                population,
                "",
                language,
                null,
                null,
                "",
                "",
                null,
                spaceId,
                organizationId,
                authorId,
                sort,
                page,
                null);
    }

    /** What was shared for an organization, the newest first. */
    public static ResourceFilter of(long organization) {
        return new ResourceFilter("", null, "", "", null, null, organization, null, Sort.NEWEST, 1);
    }

    /** Everything, the newest first. */
    public static ResourceFilter all() {
        return new ResourceFilter("", null, "", "", null, null, null, null, Sort.NEWEST, 1);
    }

    /** Whether nothing is left out, in whatever order and on whatever page. */
    public boolean everything() {
        return with(null).equals(new ResourceFilter("", null, "", "", null, null, null, null, sort, page));
    }

    /** The same without what one facet says: its counts show what choosing another value would bring. */
    ResourceFilter without(Facet facet) {
        return new ResourceFilter(
                words,
                facet == Facet.KIND ? null : kind,
                facet == Facet.TOPIC ? "" : topic,
                facet == Facet.POPULATION ? "" : population,
                facet == Facet.FOCUS ? "" : focusArea,
                facet == Facet.LANGUAGE ? null : language,
                facet == Facet.REGION ? null : region,
                facet == Facet.EVIDENCE ? null : evidence,
                facet == Facet.ORGANIZATION ? "" : organization,
                facet == Facet.ADOPTED ? "" : adoptedBy,
                facet == Facet.CHANGED ? null : freshness,
                spaceId,
                organizationId,
                authorId,
                sort,
                1,
                answer == null ? null : new LibraryAnswer(answer.found(), null));
    }

    /** What the index says about the words, or null where it was not asked or does not know. */
    public Fitting found() {
        return answer == null ? null : answer.found();
    }

    /** What the index says about all of it, or null where it was not asked or does not know. */
    LibraryCount counted() {
        return answer == null ? null : answer.counted();
    }

    /** The same with what the index says about it. */
    ResourceFilter with(LibraryAnswer said) {
        return new ResourceFilter(
                words,
                kind,
                topic,
                population,
                focusArea,
                language,
                region,
                evidence,
                organization,
                adoptedBy,
                freshness,
                spaceId,
                organizationId,
                authorId,
                sort,
                page,
                said);
    }
}
