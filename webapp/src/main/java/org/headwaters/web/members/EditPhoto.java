package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OwnProfileView;
import org.headwaters.member.PhotoFile;
import org.headwaters.member.PhotoService;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileField;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.Problem;
import org.headwaters.web.frame.Forms;

/** Adds, changes or takes away one's own photo. */
@RequestScoped
@Named
public class EditPhoto {

    private static final long MEBI = 1024L * 1024;

    @Inject
    private MemberQueries members;

    @Inject
    private PhotoService photos;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private OwnProfileView current;
    private Part file;

    /** Before the page is written. */
    public void load() {
        current = members.own(me.get()).orElseThrow(() -> new NotAllowed("profile.edit"));
    }

    /** Takes the photo in. */
    public void save() {
        if (file == null || file.getSize() == 0) {
            forms.show(List.of(new Problem("file", "photo.none")));
            return;
        }
        forms.send(key -> Forms.with(take(key), "done", "photo-saved"));
    }

    private String take(String key) {
        try (InputStream bytes = file.getInputStream()) {
            return photos.show(key, file.getSubmittedFileName(), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the photo away. */
    public void remove() {
        forms.run(() -> Forms.with(photos.remove(), "done", "photo-removed"));
    }

    /** The profile as it stands. */
    public OwnProfileView getCurrent() {
        return current;
    }

    /** Path of the photo, or null; null too while the form is being read, when the page is asked but not written. */
    public String getPhoto() {
        return current == null
                ? null
                : PhotoFile.path(current.handle(), current.words().get(ProfileField.PHOTO), true);
    }

    /** Who sees it. */
    public ProfileAudience getAudience() {
        return current.audiences().get(ProfileField.PHOTO);
    }

    /** Largest file in MB. */
    public long getLimit() {
        return PhotoService.LIMIT / MEBI;
    }

    /** The file chosen. */
    public Part getFile() {
        return file;
    }

    /** For the form. */
    public void setFile(Part file) {
        this.file = file;
    }
}
