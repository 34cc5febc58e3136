package org.headwaters.resource;

import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;

/**
 * What somebody typed and chose about a resource, as it came.
 *
 * @param title the title
 * @param description what it helps with, CommonMark
 * @param kind name of a {@link ResourceKind}
 * @param language name of a {@link CommunityLanguage}
 * @param audience name of an {@link Audience}
 * @param space the space's slug, when the audience is one
 * @param link the web address, when it is no file; empty otherwise
 * @param topics slugs of topics
 * @param populations slugs of populations
 */
public record ResourceForm(
        String title,
        String description,
        String kind,
        String language,
        String audience,
        String space,
        String link,
        List<String> topics,
        List<String> populations) {

    /** Copies the lists. */
    public ResourceForm {
        topics = List.copyOf(topics);
        populations = List.copyOf(populations);
    }

    /** What a new form begins with. */
    public static ResourceForm blank() {
        return new ResourceForm(
                "", "", "", CommunityLanguage.EN.name(), Audience.MEMBERS.name(), "", "", List.of(), List.of());
    }
}
