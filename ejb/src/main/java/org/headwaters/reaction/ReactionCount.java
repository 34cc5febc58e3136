package org.headwaters.reaction;

/**
 * How often one kind of reaction was given to one post.
 *
 * @param postId the post
 * @param kind which
 * @param count how many members
 * @param own how many of them are the actor: 0 or 1
 */
public record ReactionCount(long postId, ReactionKind kind, long count, long own) {

    /** Whether the actor is among them. */
    public boolean mine() {
        return own > 0;
    }

    /** What the button of this sends: the post, the kind, and what is wanted. */
    public String wish() {
        return postId + "-" + kind + "-" + (mine() ? "off" : "on");
    }
}
