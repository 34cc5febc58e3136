package org.headwaters.mention;

import org.headwaters.platform.text.Mention;

/**
 * One suggestion while somebody types a name.
 *
 * @param kind what it is
 * @param text what to put into the text, such as {@code @mai-xiong}
 * @param name its name in words
 * @param detail where a person works, or empty
 */
public record MentionChoice(Mention.Kind kind, String text, String name, String detail) {}
