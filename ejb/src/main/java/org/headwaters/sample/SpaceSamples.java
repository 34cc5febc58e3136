package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headwaters.member.Member;
import org.headwaters.space.Space;
import org.headwaters.space.SpaceMembership;

/** The sample's spaces with their members and leads. */
@ApplicationScoped
public class SpaceSamples implements SamplePart {

    /** The community began so long ago; every space is a little younger than the one before it. */
    private static final double BEGAN_DAYS_AGO = 905;

    private static final double DAYS_BETWEEN_SPACES = 20;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "spaces";
    }

    @Override
    public void load(SampleTimes times) {
        Map<String, Member> members = index.members();
        for (JsonObject data : SampleFiles.list("spaces.json")) {
            int position = data.getInt("position");
            Instant begun = times.daysAgo(BEGAN_DAYS_AGO - DAYS_BETWEEN_SPACES * position);
            Space space = new Space(
                    data.getString("slug"),
                    data.getString("name"),
                    data.getString("purpose"),
                    SampleFiles.constant(Space.Kind.class, data, "kind"),
                    SampleFiles.constant(Space.Visibility.class, data, "visibility"),
                    data.getBoolean("openToJoin"),
                    position,
                    begun);
            SampleRows.add(em, space);
            List<String> leads = SampleFiles.strings(data, "leads");
            for (String handle : SampleFiles.strings(data, "members")) {
                Member member = members.get(handle);
                Instant since = member.joinedAt().isAfter(begun) ? member.joinedAt() : begun;
                em.persist(new SpaceMembership(space.id(), member.id(), leads.contains(handle), since));
            }
        }
    }
}
