package org.headwaters.web.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.FileVersion;
import org.junit.jupiter.api.Test;

class ShownFilesTest {

    private final FileVersion story = file("Story.mp4", "video/mp4");
    private final FileVersion spanish = file("story.es.vtt", "text/vtt");
    private final FileVersion plain = file("story.vtt", "text/vtt");
    private final FileVersion other = file("words.vtt", "text/vtt");

    @Test
    void captionsOfOneFilmAreKnownByItsName() {
        FileVersion second = file("second.mp4", "video/mp4");
        List<FileVersion> all = List.of(story, spanish, plain, other, second);
        assertThat(ShownFiles.captions(story, all)).containsExactly(spanish, plain);
        assertThat(ShownFiles.captions(second, all)).isEmpty();
    }

    @Test
    void allCaptionsBelongToTheOnlyFilm() {
        assertThat(ShownFiles.captions(story, List.of(story, other))).containsExactly(other);
    }

    @Test
    void theLanguageStandsInTheNameOrIsTheResources() {
        assertThat(ShownFiles.tell(spanish, CommunityLanguage.EN).language()).isEqualTo("es");
        assertThat(ShownFiles.tell(plain, CommunityLanguage.SO).language()).isEqualTo("so");
        assertThat(ShownFiles.tell(file("a_zh-Hant.vtt", "text/vtt"), CommunityLanguage.EN)
                        .language())
                .isEqualTo("zh-Hant");
        assertThat(ShownFiles.tell(file("a.xx.vtt", "text/vtt"), CommunityLanguage.EN)
                        .language())
                .isEqualTo("en");
    }

    private static FileVersion file(String name, String type) {
        return new FileVersion(
                1, 1, "series", 1, true, name, type, 1, "0".repeat(64), "", Instant.EPOCH, null, null, "", null);
    }
}
