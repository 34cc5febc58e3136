package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** Sharing resources, changing what is said about them, and downloading. */
@Stateless
public class ResourceService {

    /** Longest title in characters. */
    public static final int TITLE_LIMIT = 140;
    /** Longest description in characters. */
    public static final int DESCRIPTION_LIMIT = 8_000;
    /** Longest link in characters. */
    public static final int LINK_LIMIT = 1_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private ResourceQueries resources;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private Intake intake;

    @Inject
    private FileStore store;

    @Inject
    private Event<FileArrived> arrived;

    @Inject
    private Markdown markdown;

    /**
     * Shares a resource: a file that {@link UploadService#receive} has taken in, or a link.
     *
     * @param key one-time key of the form
     * @param uploadKey the file's key, or empty
     * @return path of the new resource
     * @throws InvalidInput for the fields of the form and {@code file}
     */
    public String add(String key, ResourceForm form, String uploadKey) {
        Actor actor = gate.actor();
        gate.require(ResourcePolicy.mayAdd(actor) && actor.member(), "resource.add", "resource", null);
        Problems problems = new Problems();
        Optional<PendingUpload> upload = intake.mine(uploadKey);
        boolean linked = !form.link().isBlank();
        if (upload.isEmpty() && !linked) {
            problems.add("file", "required.file");
        } else if (upload.isPresent() && linked) {
            problems.add("link", "resource.file-or-link");
        }
        Resource resource = new Resource(actor.memberId(), actor.organizationId(), clock.instant());
        fill(resource, form, problems, actor);
        problems.refuse();
        em.persist(resource);
        em.flush();
        submissions.note(key, resource.path());
        terms(resource.id(), form);
        upload.ifPresent(file -> {
            em.persist(file.of(resource).lead());
            em.remove(file);
            arrived.fire(file.taken().arrived());
        });
        audit.done("resource.add", "resource", resource.id(), resource.title());
        return resource.path();
    }

    /**
     * Changes what is said about a resource. Its file stays.
     *
     * @param key one-time key of the form
     * @param version the resource's version when the form was written
     * @return path of the resource
     * @throws InvalidInput for the fields of the form, also when somebody else changed it meanwhile
     */
    public String edit(String key, long resourceId, int version, ResourceForm form) {
        ResourceView seen = resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        gate.require(
                ResourcePolicy.mayEdit(
                        gate.actor(), seen.audience(), seen.spaceId(), seen.visibility(), seen.authorId()),
                "resource.edit",
                "resource",
                resourceId);
        Resource resource = em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
        Problems problems = new Problems();
        if (resource.version() != version) {
            problems.add("", "changed");
        }
        if (resource.link() != null && form.link().isBlank()) {
            problems.add("link", "required.link");
        }
        fill(resource, form, problems, gate.actor());
        // A refusal rolls the transaction back, and with it what was filled in.
        problems.refuse();
        resource.changed(clock.instant());
        submissions.note(key, resource.path());
        em.createQuery("DELETE FROM ResourceTerm t WHERE t.resourceId = :id")
                .setParameter("id", resourceId)
                .executeUpdate();
        terms(resourceId, form);
        audit.done("resource.edit", "resource", resourceId, resource.title());
        return resource.path();
    }

    /**
     * Opens a file for download.
     *
     * @return its bytes; the caller closes them
     * @throws NotFound when there is no such file or the actor may not see its resource
     */
    public FileChannel open(long fileId) {
        Optional<FileView> file = resources.file(gate.actor(), fileId);
        gate.requireVisible(file.isPresent());
        try {
            return store.open(file.orElseThrow(NotFound::new).sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Counts one download. One statement, so that two at once are two; SQL, because JPQL would raise the version that forms know. */
    public void countDownload(long fileId) {
        Optional<FileView> file = resources.file(gate.actor(), fileId);
        gate.requireVisible(file.isPresent());
        em.createNativeQuery("UPDATE resource SET downloads = downloads + 1 WHERE id = ?")
                .setParameter(1, file.orElseThrow(NotFound::new).resourceId())
                .executeUpdate();
    }

    private void fill(Resource resource, ResourceForm form, Problems problems, Actor actor) {
        String title = problems.line("title", form.title(), TITLE_LIMIT);
        String link = problems.optionalWebAddress("link", form.link(), LINK_LIMIT);
        ResourceKind kind = problems.choice("kind", ResourceKind.class, form.kind());
        String description = problems.text("description", form.description(), DESCRIPTION_LIMIT);
        CommunityLanguage language = problems.choice("language", CommunityLanguage.class, form.language());
        Audience audience = problems.choice("audience", Audience.class, form.audience());
        SpaceSummary space =
                audience == Audience.SPACE ? spaces.bySlug(actor, form.space()).orElse(null) : null;
        // A space one may not see is as if none was chosen.
        boolean shareable = audience != Audience.SPACE
                || space != null && ResourcePolicy.mayShareWith(actor, audience, space.id(), space.visibility());
        if (!shareable) {
            problems.add("space", "required.space");
        }
        if (problems.any()) {
            return;
        }
        resource.describe(title, description, markdown.render(description), kind, language);
        resource.open(audience, space == null ? null : space.id());
        if (!link.isEmpty() && (resource.id() == null || resource.link() != null)) {
            resource.linkTo(link);
        }
    }

    /** Notes what it is about. Words that are in no vocabulary are passed over: the form offers none. */
    private void terms(Long resourceId, ResourceForm form) {
        Set<Long> ids = new LinkedHashSet<>();
        ids.addAll(ids(Vocabulary.TOPIC, form.topics()));
        ids.addAll(ids(Vocabulary.POPULATION, form.populations()));
        ids.forEach(id -> em.persist(new ResourceTerm(resourceId, id)));
    }

    private List<Long> ids(Vocabulary vocabulary, List<String> slugs) {
        return vocabularies.named(vocabulary, slugs).stream().map(TermView::id).toList();
    }
}
