package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.discussion.PostView;
import org.headwaters.member.PhotoFile;
import org.headwaters.member.ProfileGate;
import org.headwaters.platform.gate.CurrentActor;

/** The small photos of those who wrote the posts of a page: of whoever shows it to this reader, read at once for all. */
@RequestScoped
@Named
public class PostPhotos {

    @Inject
    private ReadThread thread;

    @Inject
    private ProfileGate gate;

    @Inject
    private CurrentActor me;

    private Map<Long, String> tokens;

    /** Path of the photo of who wrote the post, or null. */
    public String of(PostView post) {
        if (tokens == null) {
            Set<Long> authors =
                    thread.getPosts().stream().map(PostView::authorId).collect(Collectors.toSet());
            tokens = gate.photos(me.get(), authors);
        }
        return PhotoFile.path(post.authorHandle(), tokens.getOrDefault(post.authorId(), ""), false);
    }
}
