package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.FileNames;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.FileVersion;
import org.headwaters.resource.FileVersionQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;

/** The films, sounds and pictures of a resource, shown on its page; with the captions that lie among its files. */
@RequestScoped
@Named
public class ShownFiles {

    private static final Pattern LANGUAGE = Pattern.compile("(?i)[._-]([a-z]{2,3}(?:-[a-z]{4})?)\\.vtt$");

    @Inject
    private FilesOfResource files;

    @Inject
    private FileVersionQueries queries;

    @Inject
    private HeldFiles held;

    private List<Shown> shown;

    /** What is shown, in the order of the files. */
    public List<Shown> of(ResourceView head) {
        if (shown == null) {
            List<FileVersion> all = files.of(head).stream()
                    .filter(file -> file.kind() != null)
                    .filter(file -> file.kind().played() || file.picture() || file.kind() == FileKind.VTT)
                    .filter(file -> !held.held(file.sha256()))
                    .toList();
            shown = all.stream()
                    .filter(file -> file.kind() != FileKind.VTT)
                    .map(file -> shown(head, file, all))
                    .toList();
        }
        return shown;
    }

    private Shown shown(ResourceView head, FileVersion file, List<FileVersion> all) {
        List<FileVersion> captions = file.picture() ? List.of() : captions(file, all);
        List<String> said = captions.stream()
                .findFirst()
                .flatMap(first -> queries.words(head, first))
                .map(WebVtt::said)
                .orElse(List.of());
        return new Shown(
                FileServlet.shown(file.id(), file.name()),
                file.name(),
                file.kind().video(),
                file.picture(),
                file.alt().isEmpty() ? Words.of("files", "undescribed", file.name()) : file.alt(),
                captions.stream().map(one -> tell(one, head.language())).toList(),
                said);
    }

    /** Captions are known by their name, {@code story.es.vtt} beside {@code story.mp4}; where there is one film, all are its own. */
    static List<FileVersion> captions(FileVersion film, List<FileVersion> all) {
        long films = all.stream().filter(file -> file.kind().played()).count();
        return all.stream()
                .filter(file -> file.kind() == FileKind.VTT)
                .filter(file -> films == 1 || base(file).startsWith(base(film)))
                .toList();
    }

    private static String base(FileVersion file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - FileNames.extension(name).length());
    }

    static Shown.Captions tell(FileVersion captions, CommunityLanguage otherwise) {
        Matcher named = LANGUAGE.matcher(captions.name());
        CommunityLanguage language =
                named.find() ? CommunityLanguage.of(named.group(1)).orElse(otherwise) : otherwise;
        return new Shown.Captions(
                FileServlet.shown(captions.id(), captions.name()), language.code(), Say.name(language));
    }
}
