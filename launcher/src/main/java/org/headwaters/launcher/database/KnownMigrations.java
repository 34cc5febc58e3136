package org.headwaters.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The numbers of the schema changes that an application brings, read from its WAR without unpacking it. */
public final class KnownMigrations {

    private static final Pattern COMMUNITY = Pattern.compile("WEB-INF/lib/headwaters-ejb[^/]*\\.jar");
    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__.+\\.sql");

    private KnownMigrations() {}

    /**
     * Reads the numbers.
     *
     * @param war the WAR; its EJB jar holds the migrations
     * @return empty when there are none, as in a WAR that is not ours
     */
    public static Set<Integer> in(InputStream war) throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        ZipInputStream outer = new ZipInputStream(war);
        for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
            if (COMMUNITY.matcher(entry.getName()).matches()) {
                ZipInputStream inner = new ZipInputStream(outer);
                for (ZipEntry file = inner.getNextEntry(); file != null; file = inner.getNextEntry()) {
                    Matcher migration = MIGRATION.matcher(file.getName());
                    if (migration.matches()) {
                        numbers.add(Integer.valueOf(migration.group(1)));
                    }
                }
                return numbers;
            }
        }
        return numbers;
    }
}
