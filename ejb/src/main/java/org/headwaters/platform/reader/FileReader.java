package org.headwaters.platform.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.headwaters.platform.reader.FileFacts.Outcome;

/**
 * Has one file read by a process of its own, with a limit on its time and its memory, without network, and without anything of ours in
 * its environment. What it leaves behind is believed no more than what a stranger sends: sizes are checked, a picture must be one.
 */
@ApplicationScoped
public class FileReader {

    /** Longest one file may take; a hundred pages take three seconds. */
    static final Duration TIME = Duration.ofSeconds(60);

    private static final int LOCKED = 2;
    private static final int MEMORY = 3;
    private static final int TIMED = 4;
    private static final long MOST_WORDS = 2L * 1024 * 1024;
    private static final long MOST_FACTS = 64 * 1024;
    private static final long MOST_PICTURE = 6L * 1024 * 1024;
    private static final int MOST_PIXELS = 2000;
    private static final String PDF = "application/pdf";

    private ReaderHome home;
    private OfficePages office;
    private Duration time;

    /** For the container. */
    protected FileReader() {}

    @Inject
    FileReader(ReaderHome home, OfficePages office) {
        this(home, office, TIME);
    }

    FileReader(ReaderHome home, OfficePages office, Duration time) {
        this.home = home;
        this.office = office;
        this.time = time;
    }

    /** Whether files can be read here at all. */
    public boolean works() {
        return home.folder().isPresent();
    }

    /**
     * Reads a file. Never throws for what is in the file.
     *
     * @param bytes the file; not closed
     * @param mediaType what our own check found it to be
     * @throws IOException when it could not be tried: the disk is full, no process can be started
     */
    public FileFacts read(FileChannel bytes, String mediaType) throws IOException {
        Path work = ReaderHome.work();
        try {
            Path file = work.resolve("file");
            copy(bytes, file);
            FileFacts facts = run(file, mediaType, Files.createDirectory(work.resolve("found")));
            if (facts.outcome() == Outcome.READ && !mediaType.startsWith("text/") && !mediaType.equals(PDF)) {
                Optional<Path> page = office.firstPage(file, mediaType, work);
                if (page.isPresent()) {
                    FileFacts drawn = run(page.get(), PDF, Files.createDirectory(work.resolve("drawn")));
                    return drawn.preview() == null ? facts : facts.with(drawn.preview());
                }
            }
            return facts;
        } finally {
            ReaderHome.delete(work);
        }
    }

    private static void copy(FileChannel bytes, Path target) throws IOException {
        try (FileChannel out = FileChannel.open(
                target, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            long size = bytes.size();
            for (long at = 0; at < size; ) {
                at += bytes.transferTo(at, size - at, out);
            }
        }
    }

    private FileFacts run(Path file, String mediaType, Path found) throws IOException {
        Path reader = home.folder().orElseThrow(() -> new IOException("There is no reader"));
        Limited.Ended ended = Limited.run(command(reader, file, mediaType, found), found, time);
        // Words and facts are complete before the picture is tried. When drawing it takes too much, they count all the
        // same.
        if (Files.isRegularFile(found.resolve("facts")) && Files.isRegularFile(found.resolve("words"))) {
            return facts(found);
        }
        if (!ended.inTime()) {
            return FileFacts.failed(Outcome.TIME);
        }
        return FileFacts.failed(
                switch (ended.code()) {
                    case LOCKED -> Outcome.LOCKED;
                    case MEMORY -> Outcome.MEMORY;
                    case TIMED -> Outcome.TIME;
                    default -> Outcome.BROKEN;
                });
    }

    private List<String> command(Path reader, Path file, String mediaType, Path found) {
        List<String> command = new ArrayList<>(Limited.lowest());
        command.addAll(List.of(
                ReaderHome.java().toString(),
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + found.resolve("crash"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + found,
                "-Duser.home=" + found,
                "-Dpdfbox.fontcache=" + reader,
                "-Djdk.net.hosts.file=" + reader.resolve("hosts"),
                "-Djava.nio.channels.spi.SelectorProvider=org.headwaters.reader.NoNetwork",
                "-cp",
                reader.resolve("reader.jar") + java.io.File.pathSeparator + reader.resolve("lib") + "/*",
                "org.headwaters.reader.Reader",
                file.toString(),
                mediaType,
                found.toString(),
                String.valueOf(time.toSeconds())));
        return command;
    }

    private static FileFacts facts(Path found) throws IOException {
        Path words = found.resolve("words");
        Path lines = found.resolve("facts");
        if (Files.size(words) > MOST_WORDS || Files.size(lines) > MOST_FACTS) {
            return FileFacts.failed(Outcome.BROKEN);
        }
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(lines)) {
            facts.load(in);
        } catch (IllegalArgumentException odd) {
            return FileFacts.failed(Outcome.BROKEN);
        }
        // Malformed bytes become question marks: the words are for finding and reading, never for running.
        // Pages are counted from the beginning, so empty ones there stay.
        String text = new String(Files.readAllBytes(words), StandardCharsets.UTF_8).stripTrailing();
        String tagged = facts.getProperty("tagged");
        return new FileFacts(
                Outcome.READ,
                text,
                facts.getProperty("title", ""),
                facts.getProperty("language", ""),
                number(facts.getProperty("pages", "")),
                tagged == null ? null : Boolean.valueOf(tagged),
                Boolean.parseBoolean(facts.getProperty("encrypted")),
                Boolean.parseBoolean(facts.getProperty("active")),
                Boolean.parseBoolean(facts.getProperty("cut")),
                picture(found.resolve("preview.png")));
    }

    private static Integer number(String text) {
        return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }

    /** Only the head is looked at; nothing is unpacked here. */
    private static FileFacts.Picture picture(Path png) throws IOException {
        if (!Files.isRegularFile(png) || Files.size(png) > MOST_PICTURE) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(png);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return width > MOST_PIXELS || height > MOST_PIXELS ? null : new FileFacts.Picture(bytes, width, height);
        } catch (IOException | RuntimeException noPicture) {
            return null;
        } finally {
            reader.dispose();
        }
    }
}
