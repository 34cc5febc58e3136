package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.headwaters.member.LevelQueries;
import org.headwaters.member.LevelView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.web.frame.RequestPath;

/** Who has a part beyond a general member, and a search for everybody. */
@RequestScoped
@Named
public class MemberLevels {

    @Inject
    private LevelQueries levels;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    private List<LevelView> rows = List.of();

    /** Before the page is written. */
    public void load() {
        rows = isSearched() ? levels.named(me.get(), SearchWords.of(getName())) : levels.special(me.get());
    }

    /** The people. */
    public List<LevelView> getRows() {
        return rows;
    }

    /** Whether a name was looked for. */
    public boolean isSearched() {
        return !getName().isBlank();
    }

    /** The name looked for. */
    public String getName() {
        return path.parameter("name");
    }

    /** Whether a guest's last day has passed. */
    public boolean over(LevelView row) {
        return row.guestUntil() != null && row.guestUntil().isBefore(CommunityDay.of(clock.instant()));
    }
}
