package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FileNames;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/**
 * The files of a resource: more of them, new versions, their order and names, and taking them away. Each use case locks the resource
 * first, so that two at once come one after the other.
 */
@Stateless
public class ResourceFileService {

    /** Most files of one resource. */
    public static final int MOST_FILES = 50;
    /** Longest note about a version in characters. */
    public static final int NOTE_LIMIT = 500;
    /** Longest description of a picture in characters. */
    public static final int ALT_LIMIT = 300;

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
    private ResourceQueries resources;

    @Inject
    private Intake intake;

    @Inject
    private ItemFiles files;

    @Inject
    private Event<FileArrived> arrived;

    /**
     * Adds files behind those that are there.
     *
     * @param key one-time key of the form
     * @param uploads keys of files the actor has sent before
     * @return path of the page with the files
     * @throws InvalidInput for {@code file}
     */
    public String add(String key, long resourceId, List<String> uploads) {
        Resource resource = locked(resourceId, "file.add");
        List<PendingUpload> mine = new LinkedHashSet<>(uploads)
                .stream().map(intake::mine).flatMap(Optional::stream).toList();
        Problems problems = new Problems();
        if (mine.isEmpty()) {
            problems.add("file", "required.files");
        }
        if (files.current(resourceId).size() + mine.size() > MOST_FILES) {
            problems.add("file", "file.most", MOST_FILES);
        }
        problems.refuse();
        String path = path(resourceId);
        submissions.note(key, path);
        files.append(resource, mine);
        changed(resourceId);
        audit.done("file.add", "resource", resourceId, resource.title());
        return path;
    }

    /**
     * Puts a new version in the place of a file. The older ones stay, each at its own address.
     *
     * @param key one-time key of the form
     * @param fileId any version of the file
     * @param seen number of the version that was the newest when the form was written
     * @param upload key of a file the actor has sent before
     * @param note what changed
     * @return path of the page with the versions
     * @throws InvalidInput for {@code file} and {@code whatChanged}, also when somebody else was faster; the upload still waits then
     */
    public String replace(String key, long resourceId, long fileId, int seen, String upload, String note) {
        Resource resource = locked(resourceId, "file.replace");
        StoredFile newest = newest(resourceId, fileId);
        Problems problems = new Problems();
        Optional<PendingUpload> mine = intake.mine(upload);
        if (mine.isEmpty()) {
            problems.add("file", "required.version");
        }
        String changed = problems.line("whatChanged", note, NOTE_LIMIT);
        if (newest.number() != seen) {
            problems.add("", "file.newer");
        }
        problems.refuse();
        String path = path(resourceId) + "/" + fileId + "/versions";
        submissions.note(key, path);
        PendingUpload sent = mine.orElseThrow();
        StoredFile version = sent.of(resource);
        version.follow(newest, changed);
        em.persist(version);
        em.remove(sent);
        arrived.fire(sent.taken().arrived());
        em.flush();
        files.settle(resourceId, files.current(resourceId));
        changed(resourceId);
        audit.done("file.replace", "resource", resourceId, resource.title());
        return path;
    }

    /**
     * Gives a file another name, and says what a picture shows. The ending stays, because it says what the file is; older versions
     * keep theirs.
     *
     * @param key one-time key of the form
     * @param alt what a picture shows; counts for pictures alone
     * @return path of the page with the files
     * @throws InvalidInput for {@code name} and {@code alt}
     */
    public String rename(String key, long resourceId, long fileId, String name, String alt) {
        Resource resource = locked(resourceId, "file.rename");
        StoredFile newest = newest(resourceId, fileId);
        Problems problems = new Problems();
        String wanted = problems.line("name", name, FileNames.LIMIT);
        String shows = newest.picture() ? problems.optionalLine("alt", alt, ALT_LIMIT) : "";
        problems.refuse();
        newest.describe(shows);
        String ending = "." + FileNames.extension(newest.name());
        boolean complete = wanted.toLowerCase(java.util.Locale.ROOT).endsWith(ending);
        newest.rename(FileNames.clean(complete ? wanted : wanted + ending));
        String path = path(resourceId);
        submissions.note(key, path);
        audit.done("file.rename", "resource", resourceId, resource.title());
        return path;
    }

    /** Moves a file one place up; the first one leads. */
    public void moveUp(long resourceId, long fileId) {
        Resource resource = locked(resourceId, "file.move");
        StoredFile newest = newest(resourceId, fileId);
        List<StoredFile> order = new ArrayList<>(files.current(resourceId));
        int at = order.indexOf(newest);
        if (at > 0) {
            order.add(at - 1, order.remove(at));
            files.settle(resourceId, order);
            audit.done("file.move", "resource", resourceId, resource.title());
        }
    }

    /**
     * Takes a file away with all its versions. Its page goes on to say that it was there; its bytes go when nothing else needs them.
     *
     * @param key one-time key of the form
     * @return path of the page with the files
     * @throws InvalidInput when nothing would be left of the resource
     */
    public String remove(String key, long resourceId, long fileId) {
        Resource resource = locked(resourceId, "file.remove");
        StoredFile newest = newest(resourceId, fileId);
        List<StoredFile> left = new ArrayList<>(files.current(resourceId));
        left.remove(newest);
        if (left.isEmpty() && resource.link() == null) {
            throw new InvalidInput("", "file.last");
        }
        files.series(newest.series()).stream()
                .filter(one -> !one.removed())
                .forEach(one -> one.remove(clock.instant()));
        files.settle(resourceId, left);
        String path = path(resourceId);
        submissions.note(key, path);
        changed(resourceId);
        audit.done("file.remove", "resource", resourceId, resource.title());
        return path;
    }

    /** Takes one older version away. Its line stays. */
    public void removeVersion(long resourceId, long fileId) {
        Resource resource = locked(resourceId, "file.remove-version");
        StoredFile version = em.find(StoredFile.class, fileId);
        if (version == null || version.resourceId() != resourceId || version.newest()) {
            throw new NotFound();
        }
        if (!version.removed()) {
            version.remove(clock.instant());
            audit.done("file.remove-version", "resource", resourceId, resource.title());
        }
    }

    private Resource locked(long resourceId, String action) {
        Actor actor = gate.actor();
        ResourceView seen = resources.find(actor, resourceId).orElseThrow(NotFound::new);
        gate.require(ResourcePolicy.mayEdit(actor, seen), action, "resource", resourceId);
        return em.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest version of the file that a version belongs to, while it is not removed. */
    private StoredFile newest(long resourceId, long fileId) {
        StoredFile one = em.find(StoredFile.class, fileId);
        if (one == null || one.resourceId() != resourceId) {
            throw new NotFound();
        }
        List<StoredFile> series = files.series(one.series());
        StoredFile newest = series.get(series.size() - 1);
        if (newest.removed()) {
            throw new NotFound();
        }
        return newest;
    }

    /** SQL, because JPQL would raise the version that forms about the words know. */
    private void changed(long resourceId) {
        em.createNativeQuery("UPDATE resource SET updated_at = ? WHERE id = ?")
                .setParameter(1, clock.instant())
                .setParameter(2, resourceId)
                .executeUpdate();
    }

    private static String path(long resourceId) {
        return "/resources/" + resourceId + "/files";
    }
}
