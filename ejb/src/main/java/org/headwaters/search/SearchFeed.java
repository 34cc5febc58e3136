package org.headwaters.search;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.headwaters.platform.config.Settings;

/**
 * Feeds the index: once a second with what the change table says, and before a search with what is still missing. A change says only
 * "look at this again", so what goes in is what is committed at that moment, never anything ahead of it, and going over it twice does
 * no harm. Each node feeds its own.
 */
@Singleton
@Startup
@DependsOn("SearchTriggers")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchFeed {

    private static final Logger LOG = Logger.getLogger(SearchFeed.class.getName());
    private static final long KEEP_EVERY = 10_000;
    private static final long EXPUNGE_EVERY = 60_000;
    private static final long EXPUNGE_EDITED = 3_600_000;
    private static final long REBUILD_UNTRIGGERED = 600_000;
    private static final long WAIT = 2_000;
    /** Who has another way to the answer does not wait long. */
    private static final long SHORT_WAIT = 200;
    /** How many changes of one kind are read by one statement. */
    private static final int TOGETHER = 200;

    private static final long RETRY = 2_000;

    /** A file in the data folder by which an operator asks for a new index: {@code headwaters.jar search rebuild}. */
    private static final String ASKED = "search-rebuild";

    @Inject
    private ChangeTable changes;

    @Inject
    private SearchSource source;

    @Inject
    private IndexStore store;

    @Inject
    private CuratedWords words;

    @Inject
    private SearchTriggers triggers;

    @Inject
    private Settings settings;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile ChangeWindow window;
    private volatile boolean building;
    private volatile boolean stopping;
    private volatile long retryAt;
    private boolean unkept;
    private boolean removed;
    private boolean replaced;
    private long keptAt;
    private long expungedAt;

    /** Once a second; a reading that takes longer is not begun twice. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (!stopping && System.currentTimeMillis() >= retryAt && lock.tryLock()) {
            try {
                if (Files.deleteIfExists(settings.dataFolder().resolve(ASKED))) {
                    rebuild();
                }
                feed();
                tidy();
            } catch (IOException | SQLException | RuntimeException failure) {
                failed(failure);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Once an hour: old changes go. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    public void trim() {
        try {
            changes.trim();
        } catch (SQLException | RuntimeException failure) {
            LOG.log(Level.WARNING, "Old changes could not be removed: {0}", failure.toString());
        }
    }

    /**
     * Takes in what is committed, and says whether all of it is in: not while the index is made, and nowhere where the database notes no
     * changes.
     */
    public boolean upToDate() {
        return window != null && !building && triggers.made() && catchUp(SHORT_WAIT);
    }

    /**
     * Takes in what is committed and not yet found. While the index is made anew, a search goes on with what there is.
     *
     * @return whether it was taken in
     */
    public boolean catchUp() {
        return catchUp(WAIT);
    }

    private boolean catchUp(long wait) {
        try {
            if (System.currentTimeMillis() >= retryAt && lock.tryLock(building ? 0 : wait, TimeUnit.MILLISECONDS)) {
                try {
                    feed();
                    return true;
                } catch (IOException | SQLException | RuntimeException failure) {
                    failed(failure);
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** A search could not read the index: it is thrown away and made anew. */
    public void damaged(IOException failure) {
        lock.lock();
        try {
            failed(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Has the index made anew, here and on every other node. */
    public void rebuild() {
        try {
            changes.noteAll();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether it is being made anew just now. */
    public boolean building() {
        return building;
    }

    /** How many changes are committed and not yet found. */
    public long behind() {
        ChangeWindow now = window;
        try {
            return now == null ? 0 : changes.waiting(now.top());
        } catch (SQLException failure) {
            return 0;
        }
    }

    private void begin() throws IOException, SQLException {
        words.load();
        expungedAt = System.currentTimeMillis();
        if (!store.open()) {
            long floor = store.start();
            removed = store.owesRemoval();
            if (floor >= 0 && changes.knows(floor)) {
                window = new ChangeWindow(floor);
                return;
            }
        }
        build();
    }

    private void build() throws IOException, SQLException {
        building = true;
        try {
            long from = System.currentTimeMillis();
            // The window begins before anything is read, so that what changes meanwhile is read again after.
            ChangeWindow fresh = changes.begin();
            words.load();
            store.clear();
            source.all(document -> {
                if (stopping) {
                    throw new IOException("Headwaters stops");
                }
                store.add(document);
            });
            store.keep(fresh.floor(), System.currentTimeMillis());
            store.show();
            window = fresh;
            LOG.log(Level.INFO, "The search index was made in {0} ms", System.currentTimeMillis() - from);
        } finally {
            building = false;
        }
    }

    private void feed() throws IOException, SQLException {
        if (window == null) {
            begin();
        }
        long floor = window.floor();
        try {
            for (Set<Change> read = changes.read(window); !read.isEmpty(); read = changes.read(window)) {
                if (read.stream().anyMatch(change -> change.kind() == ChangeKind.ALL)) {
                    build();
                } else {
                    apply(read);
                }
                floor = window.floor();
            }
        } catch (IOException | SQLException | RuntimeException failure) {
            // What was read and not taken in is read again.
            window = new ChangeWindow(floor);
            throw failure;
        }
    }

    private void apply(Set<Change> read) throws IOException, SQLException {
        Set<Change> all = new LinkedHashSet<>(read);
        all.removeIf(change -> change.kind() == ChangeKind.PAGE);
        if (all.isEmpty()) {
            // Nothing for the index, but it has come this far.
            unkept = true;
            return;
        }
        for (Change change : read) {
            if (change.kind() == ChangeKind.SPACE) {
                source.membersOf(change.objectId()).forEach(member -> all.add(new Change(ChangeKind.MEMBER, member)));
            }
        }
        if (all.removeIf(change -> change.kind() == ChangeKind.WORDS)) {
            words.load();
        }
        Map<ChangeKind, List<Long>> kinds = new EnumMap<>(ChangeKind.class);
        all.forEach(change ->
                kinds.computeIfAbsent(change.kind(), none -> new ArrayList<>()).add(change.objectId()));
        for (Map.Entry<ChangeKind, List<Long>> kind : kinds.entrySet()) {
            List<Long> ids = kind.getValue();
            for (int from = 0; from < ids.size(); from += TOGETHER) {
                take(kind.getKey(), ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
            }
        }
        store.show();
        unkept = true;
        replaced = true;
    }

    private void take(ChangeKind kind, List<Long> ids) throws IOException, SQLException {
        try {
            List<Document> documents = source.of(kind, ids);
            List<Term> terms = ids.stream().map(id -> term(kind, id)).toList();
            // Some of it may be what nobody finds any more.
            removed |= documents.stream()
                            .map(document -> document.get(terms.get(0).field()))
                            .distinct()
                            .count()
                    < ids.size();
            store.replace(terms, documents);
        } catch (RuntimeException unreadable) {
            // One row that cannot be read must not keep all others out.
            if (ids.size() > 1) {
                for (Long id : ids) {
                    take(kind, List.of(id));
                }
            } else {
                LOG.log(Level.WARNING, "{0} {1} is not found: {2}", new Object[] {kind, ids, unreadable.toString()});
            }
        }
    }

    private static Term term(ChangeKind kind, long id) {
        return kind == ChangeKind.THREAD ? new Term(Fields.THREAD, String.valueOf(id)) : SearchGate.owner(kind, id);
    }

    /**
     * Every ten seconds: has what was taken out leave the disk, within a minute or two what nobody may find any more, within an hour what
     * was edited. Beside the feed, since a large index takes minutes and no search should wait for it.
     */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void expunge() {
        if (!owesExpunging()) {
            return;
        }
        try {
            store.expunge();
            keep();
        } catch (IOException | RuntimeException failure) {
            // The index may have been thrown away meanwhile, or the program stops; what is owed stays owed.
            LOG.log(
                    Level.INFO,
                    "What was taken out of the search index is still on the disk; it is tried again: {0}",
                    failure.toString());
            lock.lock();
            removed = true;
            lock.unlock();
        }
    }

    private boolean owesExpunging() {
        lock.lock();
        try {
            long now = System.currentTimeMillis();
            boolean owed = removed && now - expungedAt > EXPUNGE_EVERY || replaced && now - expungedAt > EXPUNGE_EDITED;
            if (stopping || window == null || !owed) {
                return false;
            }
            // What is taken out from here on is owed again.
            removed = false;
            replaced = false;
            expungedAt = now;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The parts as they were are removed when those without them are known to be on the disk. */
    private void keep() throws IOException {
        lock.lock();
        try {
            if (window != null) {
                store.show();
                store.keep(window.floor(), 0);
                keptAt = System.currentTimeMillis();
                unkept = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes to the disk now and then. */
    private void tidy() throws IOException, SQLException {
        long now = System.currentTimeMillis();
        if (!triggers.made() && now - store.built() > REBUILD_UNTRIGGERED) {
            build();
        }
        if (unkept && now - keptAt > KEEP_EVERY) {
            store.keep(window.floor(), 0);
            unkept = false;
            keptAt = now;
        }
    }

    /** What fails is tried again a little later; an index that cannot be read or written is thrown away. */
    private void failed(Exception failure) {
        LOG.log(Level.WARNING, "The search index could not be fed; it is tried again: {0}", failure.toString());
        retryAt = System.currentTimeMillis() + RETRY;
        if (!stopping && (failure instanceof IOException || failure instanceof AlreadyClosedException)) {
            window = null;
            store.discard();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        lock.lock();
        try {
            if (window != null && unkept) {
                store.keep(window.floor(), 0);
            }
        } catch (IOException | RuntimeException failure) {
            failed(failure);
        } finally {
            store.close();
            lock.unlock();
        }
    }
}
