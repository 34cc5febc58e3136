package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.files.CheckedFile;
import org.headwaters.platform.files.FileCheck;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.Portrait;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.RateLimiter;
import org.headwaters.platform.limit.Submissions;

/** One's own photo: taken in, painted anew, shown to whom its audience says, taken away. */
@Stateless
public class PhotoService {

    /** Largest file in bytes. */
    public static final long LIMIT = 12L * 1024 * 1024;

    /** Decoding costs more than anything else a member may ask for. */
    private static final int AN_HOUR = 20;

    private static final String PATH = "/me/profile/photo";
    private static final int BLOCK = 64 * 1024;
    private static final int TOKEN = 16;

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
    private RateLimiter limiter;

    @Inject
    private FileStore store;

    @Inject
    private FileCheck check;

    @Inject
    private ProfileKeeper profiles;

    @Inject
    private ProfileGate profileGate;

    /**
     * Takes in a photo of the actor. Two small pictures are painted from it and kept; the file itself is not.
     *
     * @param key one-time key of the form
     * @param name what the browser says the file is called
     * @param bytes its bytes, read to the end or to the limit
     * @return where to go
     * @throws InvalidInput for field {@code file} when it is refused
     */
    public String show(String key, String name, InputStream bytes) {
        mayEdit();
        limiter.take("photo", String.valueOf(gate.actor().memberId()), AN_HOUR, Duration.ofHours(1));
        try {
            Portrait portrait = portrait(name, bytes);
            submissions.note(key, PATH);
            Member member = own();
            StoredBlob large = keep(portrait.large());
            StoredBlob small = keep(portrait.small());
            ProfilePhoto photo = em.find(ProfilePhoto.class, member.id());
            if (photo == null) {
                photo = new ProfilePhoto(member.id());
                em.persist(photo);
            }
            String token = UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN);
            photo.show(token, large, small, clock.instant());
            profiles.change(member, Map.of(ProfileField.PHOTO, token), Map.of());
            audit.done("profile.photo", "member", member.id(), "");
            return PATH;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the actor's photo away; harmless when there is none. */
    public String remove() {
        mayEdit();
        Member member = own();
        ProfilePhoto photo = em.find(ProfilePhoto.class, member.id());
        if (photo != null) {
            em.remove(photo);
            profiles.change(member, Map.of(ProfileField.PHOTO, ""), Map.of());
            audit.done("profile.photo-remove", "member", member.id(), "");
        }
        return PATH;
    }

    /**
     * A photo's file, when the actor may see the photo and it is this one.
     *
     * @param handle of whom
     * @param token which
     * @throws NotFound else
     */
    public PhotoFile find(String handle, String token, boolean large) {
        Long id = em.createQuery(
                        "SELECT m.id FROM CommunityMember m WHERE m.handle = :handle AND m.state = :active", Long.class)
                .setParameter("handle", handle)
                .setParameter("active", Member.State.ACTIVE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        String shown = profileGate.shown(gate.actor(), id).text(ProfileField.PHOTO);
        gate.requireVisible(!shown.isEmpty() && shown.equals(token));
        return em.find(ProfilePhoto.class, id).file(large);
    }

    /** Opens the bytes of a file that {@link #find} has answered; asks again. */
    public FileChannel open(String handle, String token, boolean large) {
        PhotoFile file = find(handle, token, large);
        gate.requireVisible(file != null);
        try {
            return store.open(file.sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void mayEdit() {
        gate.require(MemberPolicy.mayEdit(gate.actor(), gate.actor().memberId()), "profile.edit", "member", null);
    }

    private Member own() {
        Member member = em.find(Member.class, gate.actor().memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotFound();
        }
        return member;
    }

    private Portrait portrait(String name, InputStream bytes) throws IOException {
        try (IncomingFile raw = take(bytes)) {
            CheckedFile checked = check.check(raw, name);
            try (IncomingFile content = checked.content()) {
                return Portrait.of(content.path(), checked.kind());
            }
        }
    }

    private StoredBlob keep(byte[] bytes) throws IOException {
        try (IncomingFile file = take(new ByteArrayInputStream(bytes))) {
            return store.keep(file);
        }
    }

    private IncomingFile take(InputStream bytes) throws IOException {
        IncomingFile file = store.begin(LIMIT);
        try {
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                file.out().write(block, 0, n);
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }
}
