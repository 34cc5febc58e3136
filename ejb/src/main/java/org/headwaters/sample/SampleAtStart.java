package org.headwaters.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.sample.SampleLoader.Found;

/** Lets the sample community move into an empty database at start, when the operator asks for it. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleAtStart {

    private static final Logger LOG = Logger.getLogger(SampleAtStart.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private SampleLoader loader;

    @Inject
    private PeopleSamples people;

    @Inject
    private LifeSamples life;

    @Inject
    private SpaceSamples spaces;

    @Inject
    private ThreadSamples threads;

    @Inject
    private FollowSamples following;

    @Inject
    private VoiceSamples voice;

    @Inject
    private TypeSamples types;

    @Inject
    private CareSamples care;

    @Inject
    private WaitingSamples waiting;

    @Inject
    private ResourceSamples resources;

    @Inject
    private AdoptionSamples adoptions;

    @Inject
    private UseSamples use;

    @Inject
    private LinkSamples links;

    @Inject
    private CollectionSamples collections;

    @Inject
    private PopulationSamples populations;

    @Inject
    private IdentitySamples identity;

    @Inject
    private MatchSamples matches;

    @Inject
    private WelcomeSamples welcome;

    @PostConstruct
    void moveIn() {
        if (!settings.sampleCommunity()) {
            return;
        }
        Actor before = current.get();
        current.become(Actor.program());
        try {
            Found found = loader.look();
            if (found == Found.OTHERS) {
                LOG.warning("This database holds a community already, so the sample community is not loaded."
                        + " Take an empty database to see the sample.");
            } else if (found != Found.SAMPLE) {
                if (found == Found.HALF) {
                    LOG.warning(
                            "The sample community was only half loaded when the program stopped. Loading the rest now.");
                }
                long begin = System.nanoTime();
                for (SamplePart part : List.of(
                        people,
                        spaces,
                        threads,
                        following,
                        types,
                        voice,
                        care,
                        resources,
                        adoptions,
                        links,
                        collections,
                        populations,
                        identity,
                        waiting,
                        life,
                        matches,
                        welcome,
                        use)) {
                    loader.load(part);
                }
                loader.finish();
                LOG.info(
                        "The sample community is ready, loaded in " + (System.nanoTime() - begin) / 1_000_000 + " ms.");
            }
        } finally {
            current.become(before);
        }
    }
}
