package org.headwaters.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.headwaters.guide.GuidePages;
import org.headwaters.platform.config.Settings;

/**
 * The index on this node's disk, under {@code search} in the data folder. One thread at a time writes, while another may rewrite parts
 * that hold something taken out; any number read. Nodes that
 * share a data folder each take a folder of their own. An index that cannot be read is thrown away: it can be made again.
 */
@ApplicationScoped
class IndexStore {

    private static final Logger LOG = Logger.getLogger(IndexStore.class.getName());
    private static final String FLOOR = "floor";
    private static final String BUILT = "built";
    private static final String SHAPE = "shape";
    /** Changes with every change of what stands in a document, so that an older index is made anew. */
    private static final String SHAPE_NOW = "5";

    private static final int MOST_NODES = 16;
    private static final double MEGABYTES_IN_MEMORY = 24;
    private static final int PARTS_OF_A_SIZE = 4;

    private Path data;
    private GuidePages guides;
    private Path folder;
    private FSDirectory directory;
    private volatile IndexWriter writer;
    private volatile SearcherManager searchers;
    private long built;

    /** For the container. */
    protected IndexStore() {}

    @Inject
    IndexStore(Settings settings, GuidePages guides) {
        this(settings.dataFolder(), guides);
    }

    IndexStore(Path data, GuidePages guides) {
        this.data = data;
        this.guides = guides;
    }

    /** Whether there is anything to search in. */
    boolean open() {
        return searchers != null;
    }

    /** Opens the index, and answers the number up to which changes are in it; -1 when it must be made first. */
    long start() throws IOException {
        try {
            return openFolder();
        } catch (LockObtainFailedException taken) {
            throw taken;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.WARNING, "The search index is damaged and is made anew: {0}", damaged.toString());
            close();
            empty(folder);
            return openFolder();
        }
    }

    private long openFolder() throws IOException {
        for (int node = 1; writer == null; node++) {
            folder = data.resolve(node == 1 ? "search" : "search-" + node);
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            try {
                writer = new IndexWriter(directory, config());
            } catch (LockObtainFailedException taken) {
                directory.close();
                if (node == MOST_NODES) {
                    throw taken;
                }
            }
        }
        Map<String, String> kept = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        searchers = new SearcherManager(writer, new SearcherFactory());
        built = Long.parseLong(kept.getOrDefault(BUILT, "0"));
        return shape().equals(kept.get(SHAPE)) ? Long.parseLong(kept.getOrDefault(FLOOR, "-1")) : -1;
    }

    /** The guides change with the program alone. */
    private String shape() {
        return SHAPE_NOW + " " + guides.edition();
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merges = new TieredMergePolicy();
        // What is taken out must leave the disk: no share of removed documents is small enough to stay.
        merges.setForceMergeDeletesPctAllowed(0);
        // A search looks each of its words up in every part, nine ways.
        merges.setSegmentsPerTier(PARTS_OF_A_SIZE);
        IndexWriterConfig config = new IndexWriterConfig(Analysis.all());
        config.setMergePolicy(merges);
        config.setMergeScheduler(new OneMerger());
        config.setRAMBufferSizeMB(MEGABYTES_IN_MEMORY);
        config.setCommitOnClose(false);
        return config;
    }

    /** Puts documents in the place of those of some terms; searches see neither before {@link #show}. */
    void replace(List<Term> terms, List<Document> documents) throws IOException {
        writer.deleteDocuments(terms.toArray(Term[]::new));
        writer.addDocuments(documents);
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Forgets everything; searches go on in what was there until {@link #show}. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Lets searches see what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Writes all to the disk.
     *
     * @param floor the number up to which changes are in it
     * @param builtAt when it was made, or 0 for the same as before
     */
    void keep(long floor, long builtAt) throws IOException {
        built = builtAt == 0 ? built : builtAt;
        writer.setLiveCommitData(Map.of(FLOOR, String.valueOf(floor), BUILT, String.valueOf(built), SHAPE, shape())
                .entrySet());
        writer.commit();
    }

    /** Whether something that was taken out is still on the disk, as when the program ended right after it. */
    boolean owesRemoval() {
        return writer.hasDeletions();
    }

    /** Writes every part of the index that holds something taken out again without it: of a large index, for minutes. Writing goes on beside it. */
    void expunge() throws IOException {
        IndexWriter now = writer;
        if (now != null) {
            now.forceMergeDeletes(true);
            now.deleteUnusedFiles();
        }
    }

    /** What is read from the index. */
    interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    /** Reads from a view of the index as it is now; empty when there is none yet. */
    <T> Optional<T> with(Reading<T> reading) {
        SearcherManager now = searchers;
        if (now == null) {
            return Optional.empty();
        }
        try {
            IndexSearcher searcher = now.acquire();
            try {
                return Optional.of(reading.from(searcher));
            } finally {
                now.release(searcher);
            }
        } catch (AlreadyClosedException discarded) {
            // It was damaged and is made anew.
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** When it was made, in milliseconds; 0 for never. */
    long built() {
        return built;
    }

    /** Its size on the disk in bytes. */
    long bytes() {
        if (folder == null) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Throws the index away. */
    void discard() {
        close();
        try {
            empty(folder);
        } catch (IOException kept) {
            LOG.log(Level.WARNING, "The search index could not be removed: {0}", kept.toString());
        }
    }

    @PreDestroy
    void close() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.close();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "The search index was not closed in order: {0}", failure.toString());
        } finally {
            searchers = null;
            writer = null;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
