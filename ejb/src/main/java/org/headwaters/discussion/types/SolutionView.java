package org.headwaters.discussion.types;

import java.util.List;

/**
 * A solution of a barrier.
 *
 * @param postId the reply
 * @param number its number
 * @param authorName who wrote it
 * @param organizationName for which organization, or null
 * @param sites names of the organizations where members say it works, by name
 * @param mine whether the actor says so
 */
public record SolutionView(
        long postId, int number, String authorName, String organizationName, List<String> sites, boolean mine) {

    /** For the query, which knows nothing of sites. */
    public SolutionView(long postId, int number, String authorName, String organizationName) {
        this(postId, number, authorName, organizationName, List.of(), false);
    }

    SolutionView with(List<String> organizations, boolean saidByActor) {
        return new SolutionView(postId, number, authorName, organizationName, organizations, saidByActor);
    }
}
