package org.headwaters.discussion;

/**
 * Where a post stands among the answers. Its key holds the numbers of the posts above it and its own, so that sorting by the key
 * puts answers under what they answer: {@code 000005}, then {@code 000005.000012}. There are three levels; deeper answers join the
 * third. The opening post and answers to it are on the first. A post never moves, because keys are made of numbers that never change.
 */
final class ReplyTree {

    /** The deepest level. */
    static final int LEVELS = 3;

    private static final int STEP = 7;

    private ReplyTree() {}

    /**
     * The key of a post.
     *
     * @param number its number
     * @param answered key of the post it answers, or null when it answers the thread
     */
    static String key(int number, String answered) {
        String own = String.format("%06d", number);
        if (answered == null) {
            return own;
        }
        int above = Math.min(answered.length(), STEP * (LEVELS - 1) - 1);
        return answered.substring(0, above) + "." + own;
    }

    /** The level of a key, from 1. */
    static int depth(String key) {
        return (key.length() + 1) / STEP;
    }
}
