package org.headwaters.resource;

import java.time.Instant;

/**
 * An item in the list of its author.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param kind what it is
 * @param state whether it is shared
 * @param audience who sees it
 * @param updatedAt when it was last changed
 */
public record OwnItem(
        long id, String slug, String title, ResourceKind kind, ItemState state, Audience audience, Instant updatedAt) {

    /** Where one goes on: a draft is finished, everything else is looked at. */
    public String path() {
        return state == ItemState.DRAFT ? "/resources/" + id + "/edit" : "/resources/" + id + "/" + slug;
    }
}
