package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.member.Member;
import org.headwaters.platform.files.CheckedFile;
import org.headwaters.platform.files.FileCheck;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.resource.Audience;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.Fact;
import org.headwaters.resource.Resource;
import org.headwaters.resource.ResourceFact;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourceTerm;
import org.headwaters.resource.StoredFile;
import org.headwaters.space.Space;
import org.headwaters.vocabulary.Vocabulary;

/** The sample's library. Its files pass the same check as anybody's and lie in the same store. */
@ApplicationScoped
public class ResourceSamples implements SamplePart {

    /** The sample's own files are small. */
    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    /** How long ago, in days, somebody checked what is older than that, where nothing else is said. */
    private static final int CHECKED = 40;

    private static final int YEAR = 365;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Inject
    private Markdown markdown;

    @Inject
    private FileStore store;

    @Inject
    private FileCheck check;

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public void load(SampleTimes times) {
        Map<String, Member> members = index.members();
        Map<String, Space> spaces = index.spaces();
        Map<JsonObject, Resource> made = new LinkedHashMap<>();
        for (JsonObject data : SampleFiles.list("resources.json")) {
            Resource resource = resource(data, members, spaces, times);
            SampleRows.add(em, resource);
            made.put(data, resource);
        }
        Map<String, Long> topics = terms(Vocabulary.TOPIC);
        Map<String, Long> populations = terms(Vocabulary.POPULATION);
        made.forEach((data, resource) -> {
            about(resource, SampleFiles.strings(data, "topics"), topics);
            about(resource, SampleFiles.strings(data, "populations"), populations);
            SampleFiles.texts(data, "facts")
                    .forEach((fact, words) -> em.persist(
                            new ResourceFact(resource.id(), Fact.valueOf(fact.toUpperCase(Locale.ROOT)), words)));
            if (data.containsKey("file")) {
                files(resource, members.get(data.getString("author")).id(), data, times);
            }
        });
    }

    private Resource resource(
            JsonObject data, Map<String, Member> members, Map<String, Space> spaces, SampleTimes times) {
        Member author = members.get(data.getString("author"));
        Resource resource = new Resource(author.id(), author.organizationId(), shared(data, times));
        String description = data.getString("description");
        resource.describe(
                data.getString("title"),
                description,
                markdown.render(description),
                SampleFiles.constant(ResourceKind.class, data, "kind"),
                SampleFiles.constant(CommunityLanguage.class, data, "language"));
        resource.open(
                SampleFiles.constant(Audience.class, data, "audience"),
                data.containsKey("space") ? spaces.get(data.getString("space")).id() : null);
        if (data.containsKey("link")) {
            resource.linkTo(data.getString("link"));
        }
        resource.downloaded(data.getInt("downloads"));
        care(resource, data, members, times);
        return resource;
    }

    /** Who looks after it, how often somebody did, and how sure one can be that it works. */
    private static void care(Resource resource, JsonObject data, Map<String, Member> members, SampleTimes times) {
        int age = (int) SampleFiles.number(data, "daysAgo");
        int checked = data.getInt("checked", age > CHECKED ? CHECKED : 0);
        if (checked > 0) {
            LocalDate day = CommunityDay.of(times.daysAgo(checked));
            resource.lookedAt(day, day.plusDays(data.getInt("again", YEAR)));
        }
        if (data.containsKey("steward")) {
            resource.entrust(members.get(data.getString("steward")).id());
        }
        if (data.containsKey("evidence")) {
            resource.reviewed(
                    SampleFiles.constant(EvidenceLevel.class, data, "evidence"),
                    members.get(data.getString("reviewer")).id(),
                    CommunityDay.of(times.daysAgo(Math.min(age, CHECKED))));
        }
    }

    private static Instant shared(JsonObject data, SampleTimes times) {
        return times.daysAgo(SampleFiles.number(data, "daysAgo"));
    }

    private Map<String, Long> terms(Vocabulary vocabulary) {
        return em.createQuery("SELECT t.slug, t.id FROM Term t WHERE t.vocabulary = :vocabulary", Object[].class)
                .setParameter("vocabulary", vocabulary)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private void about(Resource resource, List<String> slugs, Map<String, Long> terms) {
        for (String slug : slugs) {
            em.persist(new ResourceTerm(resource.id(), terms.get(slug)));
        }
    }

    /** The file that leads, what it was before, and those beside it. */
    private void files(Resource resource, Long author, JsonObject data, SampleTimes times) {
        Instant at = shared(data, times);
        StoredFile leading = file(resource, author, data.getString("file"), at).lead();
        if (data.containsKey("older")) {
            StoredFile first = file(resource, author, data.getString("older"), at);
            leading.follow(first, data.getString("note"));
            SampleRows.add(em, first);
        }
        SampleRows.add(em, leading);
        if (data.containsKey("more")) {
            int place = 1;
            for (String path : SampleFiles.strings(data, "more")) {
                StoredFile beside = file(resource, author, path, at);
                place++;
                beside.put(place);
                SampleRows.add(em, beside);
            }
        }
    }

    private StoredFile file(Resource resource, Long author, String path, Instant at) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream bytes = SampleFiles.open(path);
                IncomingFile raw = store.begin(LARGEST_FILE)) {
            bytes.transferTo(raw.out());
            CheckedFile checked = check.check(raw, name);
            try (IncomingFile content = checked.content()) {
                StoredBlob blob = store.keep(content);
                return new StoredFile(
                        resource.id(),
                        checked.name(),
                        checked.kind().mediaType(),
                        blob.size(),
                        blob.sha256(),
                        author,
                        at);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
