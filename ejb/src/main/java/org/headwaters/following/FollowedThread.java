package org.headwaters.following;

/**
 * A thread on the page of what one follows.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param spaceName its space
 * @param level how closely
 * @param reason why
 */
public record FollowedThread(
        long id, String slug, String title, String spaceName, FollowLevel level, FollowReason reason) {

    /** Its path. */
    public String path() {
        return "/discussions/" + id + "/" + slug;
    }
}
