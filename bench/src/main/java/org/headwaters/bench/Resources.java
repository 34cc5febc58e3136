package org.headwaters.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.headwaters.bench.People.Person;
import org.headwaters.bench.People.Place;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.text.Slugs;
import org.headwaters.resource.Audience;
import org.headwaters.resource.ResourceKind;

/** Resources, each with a text file that has been read. */
final class Resources {

    private static final int DAYS = 900;

    private final Connection connection;
    private final Random chance;
    private final List<Words> languages;
    private final People people;
    private final Instant now;
    private final Path store;
    private final Markdown markdown = new Markdown();

    /**
     * Prepares.
     *
     * @param store the folder {@code files} of the data folder, or null: then the rows have no bytes
     */
    Resources(Connection connection, Random chance, List<Words> languages, People people, Instant now, Path store) {
        this.connection = connection;
        this.chance = chance;
        this.languages = languages;
        this.people = people;
        this.now = now;
        this.store = store;
    }

    /** Writes so many. */
    void load(int count) throws SQLException, IOException {
        List<Long> terms =
                Target.numbers(connection, "SELECT id FROM term WHERE vocabulary IN ('TOPIC', 'POPULATION')");
        long id = Target.numbers(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM resource")
                .get(0);
        try (Rows items = new Rows(
                        connection,
                        "resource",
                        "id,slug,title,description,html,kind,language,audience,space_id,author_id,organization_id,created_at,"
                                + "updated_at,version,state,region");
                Rows words = new Rows(
                        connection,
                        "file_text",
                        "sha256,media_type,state,tries,noted_at,not_before,read_at,title,language,encrypted,active,cut,letters,words");
                Rows files = new Rows(
                        connection,
                        "stored_file",
                        "resource_id,name,media_type,size,sha256,uploaded_at,series,number,place,newest,leading_of,uploaded_by",
                        items);
                Rows about = new Rows(connection, "resource_term", "resource_id,term_id", items)) {
            for (int i = 0; i < count; i++, id++) {
                boolean spanish = chance.nextInt(8) == 0;
                Words language = languages.get(spanish ? 1 : 0);
                Place place = people.places.get(chance.nextInt(people.places.size()));
                Person author = place.people().get(chance.nextInt(place.people().size()));
                Audience audience = place.own()
                        ? Audience.SPACE
                        : List.of(Audience.EVERYONE, Audience.EVERYONE, Audience.MEMBERS, Audience.ORGANIZATION)
                                .get(chance.nextInt(4));
                String title = language.title();
                String description = language.post();
                Instant at = now.minus(Duration.ofMinutes(60 + (long) (chance.nextDouble() * DAYS * 1_440)));
                items.add(
                        id,
                        Slugs.of(title, "resource"),
                        title,
                        description,
                        markdown.render(description),
                        ResourceKind.values()[chance.nextInt(5)].name(),
                        (spanish ? CommunityLanguage.ES : CommunityLanguage.EN).name(),
                        audience.name(),
                        audience == Audience.SPACE ? place.id() : null,
                        author.id(),
                        author.organization(),
                        at,
                        at,
                        0,
                        "SHARED",
                        Region.values()[chance.nextInt(Region.values().length)].name());
                about.add(id, terms.get(chance.nextInt(terms.size())));
                // The number of the row keeps two files from being the same.
                String text = language.file() + "\n" + id;
                String sha256 = keep(text);
                words.add(
                        sha256,
                        "text/plain",
                        "READ",
                        1,
                        at,
                        at,
                        at,
                        title,
                        "",
                        false,
                        false,
                        false,
                        text.length(),
                        text);
                files.add(
                        id,
                        "notes-" + id + ".txt",
                        "text/plain",
                        text.getBytes(StandardCharsets.UTF_8).length,
                        sha256,
                        at,
                        UUID.randomUUID().toString(),
                        1,
                        1,
                        true,
                        id,
                        author.id());
            }
        }
    }

    /** As the store in the data folder names files. */
    private String keep(String text) throws IOException {
        String sha256 = Tokens.hash(text);
        if (store != null) {
            Path folder = store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(sha256), text);
        }
        return sha256;
    }
}
