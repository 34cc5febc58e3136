package org.headwaters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the build makes: a WAR without a database, a skinny EAR, one jar, and all of them the same again tomorrow. */
class ArtefactsIT {

    private static final Path WAR = Path.of("../webapp/target/headwaters.war");
    private static final Path EAR = Path.of("../ear/target/headwaters.ear");
    private static final Path JAR = Path.of("../ear/target/headwaters.jar");
    /** As pom.xml has it, in project.build.outputTimestamp. */
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 11, 22, 0, 0);

    private static final Pattern DATABASE_SERVER = Pattern.compile(
            "(?:^|/)(?:mariadbd|mysqld)(?:$|\\.)|[mM]ariaDB4j|ch/vorburger|errmsg\\.sys|mariadb_system_tables|payara-micro");

    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.-]*\\.jar$");

    @Test
    void theWarHasNoDatabaseServerInIt() throws IOException {
        List<String> names = allNames(WAR);
        assertThat(names).hasSizeGreaterThan(200).contains("WEB-INF/web.xml");
        assertThat(names)
                .as("the driver stays")
                .anyMatch(name -> name.matches("WEB-INF/lib/mariadb-java-client.*\\.jar"));
        assertThat(names.stream().filter(name -> DATABASE_SERVER.matcher(name).find()))
                .isEmpty();
        assertThat(WAR.toFile().length())
                .as("30 MB of it are the reader of files")
                .isLessThan(55L << 20);
        assertThat(names)
                .as("libraries that read files people sent are in nobody's class path")
                .noneMatch(name -> name.matches("WEB-INF/lib/(pdfbox|poi|tika-parser|xmlbeans).*\\.jar"));
    }

    @Test
    void theJarHasOneOfEach() throws IOException {
        List<String> names = names(JAR);
        assertThat(names).contains("MICRO-INF/deploy/ROOT.war", "org/headwaters/launcher/Headwaters.class");
        assertThat(names.stream().filter(name -> name.endsWith("bin/mariadbd"))).hasSize(1);
    }

    @Test
    void theEarIsSkinny() throws IOException {
        List<String> outer = names(EAR);
        Map<String, Long> inEar;
        Map<String, Long> inWar;
        try (ZipFile ear = new ZipFile(EAR.toFile());
                InputStream whole = Files.newInputStream(EAR);
                InputStream war = ear.getInputStream(ear.getEntry("headwaters.war"))) {
            inEar = sums(whole);
            inWar = sums(war);
        }
        List<String> shared = libraries(outer, "lib/");
        List<String> faces = libraries(List.copyOf(inWar.keySet()), "WEB-INF/lib/");
        assertThat(shared)
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith("flyway-core"))
                .anyMatch(name -> name.endsWith("mariadb-java-client"));
        assertThat(faces).doesNotHaveDuplicates().anyMatch(name -> name.contains("primefaces"));
        assertThat(inWar.values()).as("the same bytes twice").doesNotContainAnyElementsOf(inEar.values());
        // Another version of the same: in lib the name of the group stands before a library's own. A name of one word,
        // as ZXing's
        // "core", ends many others.
        assertThat(faces).allSatisfy(library -> assertThat(shared)
                .noneMatch(name -> name.equals(library)
                        || library.contains("-") && name.endsWith("-" + library)
                        || library.endsWith("-" + name)));
        assertThat(outer.stream().filter(name -> name.matches("[^/]+\\.jar")))
                .as("the EJBs stand once, at the root")
                .hasSize(1)
                .allMatch(name -> name.contains("headwaters-ejb"));
        assertThat(faces).noneMatch(name -> name.contains("headwaters-ejb"));
        assertThat(shared).noneMatch(name -> name.contains("headwaters-ejb"));
        assertThat(outer.stream().filter(name -> DATABASE_SERVER.matcher(name).find()))
                .isEmpty();
    }

    @Test
    void everyEntryCarriesTheSameTime() throws IOException {
        for (Path archive : List.of(WAR, EAR, JAR)) {
            TreeSet<String> others = new TreeSet<>();
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                zip.stream()
                        .filter(entry -> !entry.getTimeLocal().equals(BUILT))
                        .limit(20)
                        .forEach(entry -> others.add(entry.getName() + " " + entry.getTimeLocal()));
            }
            assertThat(others)
                    .as("entries of " + archive + " with a time of their own")
                    .isEmpty();
        }
    }

    /** The entries of an archive and of the jars in it. */
    private static List<String> allNames(Path archive) throws IOException {
        List<String> names = names(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String jar :
                    names.stream().filter(name -> name.endsWith(".jar")).toList()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(jar));
                        ZipInputStream inner = new ZipInputStream(in)) {
                    for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                        names.add(jar + "!" + entry.getName());
                    }
                }
            }
        }
        return names;
    }

    private static List<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
        }
    }

    /** The libraries in a folder, without their versions. */
    /** The checksum of each library in an archive, by its path. */
    private static Map<String, Long> sums(InputStream archive) throws IOException {
        Map<String, Long> sums = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                CRC32 sum = new CRC32();
                sum.update(zip.readAllBytes());
                sums.put(entry.getName(), sum.getValue());
            }
        }
        return sums;
    }

    private static List<String> libraries(List<String> names, String folder) {
        return names.stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
                .map(name -> VERSION.matcher(name.substring(folder.length())).replaceAll(""))
                .toList();
    }
}
