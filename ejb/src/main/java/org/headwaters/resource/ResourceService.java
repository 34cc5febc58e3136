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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final String OBJECT = "resource";

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
    private UseRows uses;

    @Inject
    private Makers makers;

    @Inject
    private Intake intake;

    @Inject
    private FileStore store;

    @Inject
    private Event<FileArrived> arrived;

    @Inject
    private Markdown markdown;

    @Inject
    private Event<ResourceSaved> saved;

    /**
     * Shares a resource: a file that {@link UploadService#receive} has taken in, or a link.
     *
     * @param key one-time key of the form
     * @param uploadKey the file's key, or empty
     * @return path of the new resource
     * @throws InvalidInput for the fields of the form and {@code file}
     */
    public String add(String key, ResourceForm form, String uploadKey) {
        return add(key, form, uploadKey, "");
    }

    /**
     * The same with what a picture shows.
     *
     * @param key one-time key of the form
     * @param alt what the file shows, where it is a picture; may be empty
     * @return path of the new resource
     * @throws InvalidInput for the fields of the form, {@code file} and {@code alt}
     */
    public String add(String key, ResourceForm form, String uploadKey, String alt) {
        return add(key, form, uploadKey, alt, false);
    }

    /**
     * Keeps what is there so far as a draft, which only its author sees. A title, a kind, an audience and the file or link are enough.
     *
     * @param key one-time key of the form
     * @param uploadKey the file's key, or empty
     * @return path where its author goes on
     * @throws InvalidInput for the fields of the form and {@code file}
     */
    public String keep(String key, ResourceForm form, String uploadKey) {
        return keep(key, form, uploadKey, "");
    }

    /**
     * The same with what a picture shows.
     *
     * @param key one-time key of the form
     * @param alt what the file shows, where it is a picture; may be empty
     * @return path where its author goes on
     * @throws InvalidInput for the fields of the form, {@code file} and {@code alt}
     */
    public String keep(String key, ResourceForm form, String uploadKey, String alt) {
        return add(key, form, uploadKey, alt, true);
    }

    private String add(String key, ResourceForm form, String uploadKey, String alt, boolean draft) {
        Actor actor = gate.actor();
        gate.require(ResourcePolicy.mayAdd(actor) && actor.member(), "resource.add", "resource", null);
        Problems problems = new Problems();
        Optional<PendingUpload> upload = intake.mine(uploadKey);
        boolean linked = !form.link().isBlank();
        if (upload.isEmpty() && !linked && !toldByFacts(form)) {
            problems.add("file", "required.file");
        } else if (upload.isPresent() && linked) {
            problems.add("link", "resource.file-or-link");
        }
        String shows = problems.optionalLine("alt", alt, ResourceFileService.ALT_LIMIT);
        Resource resource = new Resource(actor.memberId(), actor.organizationId(), clock.instant());
        resource.keep();
        fill(resource, form, !draft, problems, actor);
        problems.refuse();
        // What its kind asks for beside the words is asked for in a second step; until then it is a draft.
        boolean finished = !draft && Fact.of(resource.kind()).stream().noneMatch(fact -> fact.required(Map.of()));
        if (finished) {
            resource.share(clock.instant());
        }
        em.persist(resource);
        em.flush();
        String path = finished
                ? resource.path()
                : resource.editPath() + (draft ? "?done=resource-kept" : "?done=resource-facts");
        submissions.note(key, path);
        terms(resource.id(), form, List.of());
        upload.ifPresent(file -> {
            em.persist(file.of(resource).lead().describedIfPicture(shows));
            em.remove(file);
            arrived.fire(file.taken().arrived());
        });
        saved.fire(new ResourceSaved(actor, resource.id(), form.description(), clock.instant()));
        audit.done(
                finished ? "resource.add" : "resource.keep", OBJECT, resource.id(), finished ? resource.title() : "");
        return path;
    }

    /**
     * Changes what is said about a resource. Its file stays, and so does a draft a draft.
     *
     * @param key one-time key of the form
     * @param version the resource's version when the form was written
     * @return path of the resource, or of the form where it is not shared
     * @throws InvalidInput for the fields of the form, also when somebody else changed it meanwhile
     */
    public String edit(String key, long resourceId, int version, ResourceForm form, DetailForm details) {
        return edit(key, resourceId, version, form, details, false);
    }

    /**
     * Saves a draft and shows it to its audience.
     *
     * @param key one-time key of the form
     * @param version the resource's version when the form was written
     * @return path of the resource
     * @throws InvalidInput for what is missing or wrong, also when it was changed in another window meanwhile
     */
    public String share(String key, long resourceId, int version, ResourceForm form, DetailForm details) {
        return edit(key, resourceId, version, form, details, true);
    }

    private String edit(String key, long resourceId, int version, ResourceForm form, DetailForm told, boolean sharing) {
        ResourceView seen = resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        gate.require(ResourcePolicy.mayEdit(gate.actor(), seen), "resource.edit", OBJECT, resourceId);
        Resource resource = em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
        Problems problems = new Problems();
        if (resource.version() != version) {
            problems.add("", "changed");
        }
        if (resource.link() != null && form.link().isBlank()) {
            problems.add("link", "required.link");
        }
        boolean complete = sharing || resource.state() == ItemState.SHARED;
        fill(resource, form, complete, problems, gate.actor());
        Details details = DetailCheck.details(told, problems);
        Map<Fact, String> facts = DetailCheck.facts(kindOf(form, resource.kind()), told, complete, problems);
        Makers.Made made = makers.check(gate.actor(), resource, told, problems);
        // A refusal rolls the transaction back, and with it what was filled in.
        problems.refuse();
        resource.tell(details);
        resource.changed(clock.instant());
        boolean first = sharing && resource.state() == ItemState.DRAFT;
        if (first) {
            resource.share(clock.instant());
        }
        String path = resource.state() == ItemState.SHARED ? resource.path() : resource.editPath();
        submissions.note(key, path);
        em.createQuery("DELETE FROM ResourceTerm t WHERE t.resourceId = :id")
                .setParameter("id", resourceId)
                .executeUpdate();
        terms(resourceId, form, told.focusAreas());
        em.createQuery("DELETE FROM ResourceFact f WHERE f.resourceId = :id")
                .setParameter("id", resourceId)
                .executeUpdate();
        makers.keep(resourceId, made);
        facts.forEach((fact, words) -> em.persist(new ResourceFact(resourceId, fact, words)));
        saved.fire(new ResourceSaved(gate.actor(), resourceId, form.description(), clock.instant()));
        if (resource.state() == ItemState.SHARED) {
            audit.done(first ? "resource.add" : "resource.edit", OBJECT, resourceId, resource.title());
        }
        return path;
    }

    /**
     * Throws a draft away, with its file.
     *
     * @return path of the author's items
     * @throws NotFound when there is no such draft of the actor's
     */
    public String discard(long resourceId) {
        Resource resource = em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
        gate.requireVisible(resource != null
                && resource.state() == ItemState.DRAFT
                && ResourcePolicy.mayKeep(gate.actor(), resource.authorId()));
        for (String table : List.of("ResourceTerm", "StoredFile")) {
            em.createQuery("DELETE FROM " + table + " x WHERE x.resourceId = :id")
                    .setParameter("id", resourceId)
                    .executeUpdate();
        }
        em.remove(resource);
        audit.done("resource.discard", OBJECT, resourceId, "");
        return "/me/resources";
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
        uses.download(file.orElseThrow(NotFound::new).resourceId(), clock.instant());
    }

    private static boolean toldByFacts(ResourceForm form) {
        return kindOf(form, ResourceKind.LINK).toldByFacts();
    }

    /** The kind a form has chosen, which {@link #fill} has checked; the other one where that was no kind. */
    private static ResourceKind kindOf(ResourceForm form, ResourceKind otherwise) {
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(form.kind().strip()))
                .findFirst()
                .orElse(otherwise);
    }

    private void fill(Resource resource, ResourceForm form, boolean complete, Problems problems, Actor actor) {
        String title = problems.line("title", form.title(), TITLE_LIMIT);
        String link = problems.optionalWebAddress("link", form.link(), LINK_LIMIT);
        ResourceKind kind = problems.choice("kind", ResourceKind.class, form.kind());
        String description = complete
                ? problems.text("description", form.description(), DESCRIPTION_LIMIT)
                : problems.optionalText("description", form.description(), DESCRIPTION_LIMIT);
        CommunityLanguage language = problems.choice("language", CommunityLanguage.class, form.language());
        Audience audience = problems.choice("audience", Audience.class, form.audience());
        if (audience == Audience.KEPT) {
            problems.add("audience", "required.audience");
        } else if (audience == Audience.ORGANIZATION && resource.organizationId() == null) {
            problems.add("audience", "resource.no-organization");
        }
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
    private void terms(Long resourceId, ResourceForm form, List<String> focusAreas) {
        Set<Long> ids = new LinkedHashSet<>();
        ids.addAll(ids(Vocabulary.TOPIC, form.topics()));
        ids.addAll(ids(Vocabulary.POPULATION, form.populations()));
        ids.addAll(ids(Vocabulary.FOCUS_AREA, focusAreas));
        ids.forEach(id -> em.persist(new ResourceTerm(resourceId, id)));
    }

    private List<Long> ids(Vocabulary vocabulary, List<String> slugs) {
        return vocabularies.named(vocabulary, slugs).stream().map(TermView::id).toList();
    }
}
