package org.headwaters.discussion;

import java.util.List;
import java.util.Map;
import org.headwaters.platform.text.Mention;

/**
 * Fired while a post is rendered that names somebody or something: an observer adds those that may be links. HTML is kept with the post,
 * so a link must be fit for everybody who may read the space.
 *
 * @param spaceId the space of the post, or 0 for one that everybody may read
 * @param names the different names, in the order of the text
 * @param known where an observer puts what they lead to
 */
public record MentionsFound(long spaceId, List<Mention> names, Map<Mention, Mention.Target> known) {}
