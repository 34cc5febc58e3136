package org.headwaters.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.vocabulary.TermView;

/**
 * A resource in a list.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param excerpt the first words of its description
 * @param kind what it is
 * @param language its language
 * @param audience who may see it
 * @param spaceName name of the space that decides who may see it, or null
 * @param authorHandle who shared it
 * @param authorName who shared it
 * @param organizationName for which organization, or null
 * @param link where it leads, or null for a file
 * @param mediaType type of its file, or null for a link
 * @param size bytes of its file, or null for a link
 * @param createdAt when it was shared
 * @param downloads how often it was downloaded
 * @param inUse at how many organizations it is in use
 * @param reviewBy by when it is to be looked at again, or null
 * @param evidence how sure one can be that it works, or null
 * @param topics what it is about
 */
public record ResourceRow(
        long id,
        String slug,
        String title,
        String excerpt,
        ResourceKind kind,
        CommunityLanguage language,
        Audience audience,
        String spaceName,
        String authorHandle,
        String authorName,
        String organizationName,
        String link,
        String mediaType,
        Long size,
        Instant createdAt,
        long downloads,
        int inUse,
        LocalDate reviewBy,
        EvidenceLevel evidence,
        List<TermView> topics) {

    /** For the query, which knows neither excerpt nor topics: the description stands where the excerpt will. */
    public ResourceRow(
            long id,
            String slug,
            String title,
            String description,
            ResourceKind kind,
            CommunityLanguage language,
            Audience audience,
            String spaceName,
            String authorHandle,
            String authorName,
            String organizationName,
            String link,
            String mediaType,
            Long size,
            Instant createdAt,
            long downloads,
            int inUse,
            LocalDate reviewBy,
            EvidenceLevel evidence) {
        this(
                id,
                slug,
                title,
                description,
                kind,
                language,
                audience,
                spaceName,
                authorHandle,
                authorName,
                organizationName,
                link,
                mediaType,
                size,
                createdAt,
                downloads,
                inUse,
                reviewBy,
                evidence,
                List.of());
    }

    ResourceRow with(String words, List<TermView> terms) {
        return new ResourceRow(
                id,
                slug,
                title,
                words,
                kind,
                language,
                audience,
                spaceName,
                authorHandle,
                authorName,
                organizationName,
                link,
                mediaType,
                size,
                createdAt,
                downloads,
                inUse,
                reviewBy,
                evidence,
                terms);
    }

    /** Its path. */
    public String path() {
        return "/resources/" + id + "/" + slug;
    }
}
