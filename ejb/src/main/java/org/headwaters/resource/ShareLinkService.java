package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.time.CommunityDay;

/** Sharing a resource by a link with people who are no members, and taking the link back. */
@Stateless
public class ShareLinkService {

    /** Longest label in characters. */
    public static final int LABEL_LIMIT = 100;
    /** Longest time a link works. */
    public static final int MOST_DAYS = 366;
    /** Most links of one resource. */
    public static final int MOST_LINKS = 100;

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
    private ShareLinkQueries links;

    @Inject
    private FileStore store;

    /**
     * Makes a link.
     *
     * @param key one-time key of the form
     * @param label for whom it is, so that its maker knows it again
     * @param lastDay the last day it works
     * @return its secret; it is kept nowhere
     * @throws org.headwaters.platform.gate.InvalidInput for {@code label} and {@code lastDay}
     */
    public String make(String key, long resourceId, String label, String lastDay) {
        ResourceView resource = resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        gate.require(
                ResourcePolicy.mayShareByLink(gate.actor(), resource), "resource.share-link", "resource", resourceId);
        Problems problems = new Problems();
        String words = problems.line("label", label, LABEL_LIMIT);
        LocalDate today = CommunityDay.of(clock.instant());
        Optional<LocalDate> day = CommunityDay.parse(lastDay);
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(MOST_DAYS))) {
            problems.add("lastDay", "share.day");
        }
        if (links.of(gate.actor(), resource).size() >= MOST_LINKS) {
            problems.add("", "share.most", MOST_LINKS);
        }
        problems.refuse();
        submissions.note(key, path(resourceId));
        String secret = Tokens.create();
        em.persist(new ShareLink(
                resourceId,
                Tokens.hash(secret),
                words,
                gate.actor().memberId(),
                clock.instant(),
                CommunityDay.end(day.orElseThrow(NotFound::new))));
        audit.done("resource.share-link", "resource", resourceId, words);
        return secret;
    }

    /** Takes a link back: from now on it leads to nothing. Done twice it stays as it was. */
    public void recall(long resourceId, long linkId) {
        ResourceView resource = resources.find(gate.actor(), resourceId).orElseThrow(NotFound::new);
        gate.require(
                ResourcePolicy.mayShareByLink(gate.actor(), resource), "resource.recall-link", "resource", resourceId);
        ShareLink link = em.find(ShareLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || link.resourceId() != resourceId) {
            throw new NotFound();
        }
        if (!link.recalled()) {
            link.recall(clock.instant());
            audit.done("resource.recall-link", "resource", resourceId, link.label());
        }
    }

    /** Counts that a link was opened. One statement, so that two at once are two. */
    @OpenToAll("counts how often, never who")
    public void countOpened(String secret) {
        count("opened", secret);
    }

    /** Counts that a file was fetched by a link. */
    @OpenToAll("counts how often, never who")
    public void countFetched(String secret) {
        count("fetched", secret);
    }

    /**
     * Opens a file that a link leads to.
     *
     * @return its bytes; the caller closes them
     * @throws NotFound when the link leads to no such file, or has ended
     */
    @OpenToAll("who holds the secret may have the files of its resource, and no others")
    public FileChannel open(String secret, long fileId) {
        FileVersion file = links.bySecret(secret).stream()
                .flatMap(item -> item.files().stream())
                .filter(one -> one.id() == fileId)
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            return store.open(file.sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void count(String column, String secret) {
        em.createNativeQuery("UPDATE share_link SET " + column + " = " + column + " + 1 WHERE token_hash = ?")
                .setParameter(1, Tokens.hash(secret))
                .executeUpdate();
    }

    private static String path(long resourceId) {
        return "/resources/" + resourceId + "/sharing";
    }
}
