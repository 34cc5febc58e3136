package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.headwaters.member.LevelBadges;
import org.headwaters.member.LevelQueries;
import org.headwaters.member.MemberView;
import org.headwaters.platform.gate.CurrentActor;

/** How the member of a profile stands in the community, for its badges. */
@RequestScoped
@Named
public class MemberBadges {

    @Inject
    private LevelQueries levels;

    @Inject
    private CurrentActor me;

    private final Map<Long, Optional<LevelBadges>> known = new HashMap<>();

    /** The badges, or null for whoever may not see them. Asked once for a page. */
    public LevelBadges of(MemberView member) {
        // A preview for a visitor has no day of joining: nothing but the name is told of how the member stands.
        return member.joinedAt() == null
                ? null
                : known.computeIfAbsent(member.id(), id -> levels.badges(me.get(), member))
                        .orElse(null);
    }
}
