package org.headwaters.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Everything an operator can set, read through MicroProfile Config from the environment or from system properties. The table in
 * {@code docs/operating.md} lists the same keys; a key that is not here does not exist.
 */
@ApplicationScoped
public class Settings {

    /** Largest upload in bytes, 200 MiB, unless {@code HEADWATERS_UPLOAD_LIMIT} names another figure. */
    public static final long DEFAULT_UPLOAD_LIMIT = 200L * 1024 * 1024;

    private static final long DEFAULT_POST_PAUSE = 5;
    private static final int DEFAULT_PER_MINUTE = 200;
    private static final int DEFAULT_PER_TEN_SECONDS = 50;
    private static final int DEFAULT_BACKLOG = 20;

    private final Config config = ConfigProvider.getConfig();

    /** The folder for files, mail and the embedded database; {@code ./headwaters-data} unless set. */
    public Path dataFolder() {
        return Path.of(text("HEADWATERS_DATA").orElse("headwaters-data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The public address without a trailing slash, used in mail; {@code http://localhost:PORT} unless set. */
    public String publicUrl() {
        String url = text("HEADWATERS_URL")
                .orElseGet(() -> "http://localhost:" + text("HEADWATERS_PORT").orElse("8080"));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether visitors reach the site through TLS; then cookies are marked {@code Secure}. */
    public boolean secure() {
        return publicUrl().startsWith("https://");
    }

    /** Whether an empty database is filled with the sample community, whose passwords are known to everyone. */
    public boolean sampleCommunity() {
        return text("HEADWATERS_SAMPLE").map(Boolean::parseBoolean).orElse(false);
    }

    /** A replica of the database, that pages for visitors are read from; none unless set. */
    public Optional<String> replicaUrl() {
        return text("HEADWATERS_DB_REPLICA_URL");
    }

    /** User of the database and its replica. */
    public String databaseUser() {
        return text("HEADWATERS_DB_USER").orElse("headwaters");
    }

    /** Password of the database and its replica. */
    public String databasePassword() {
        return text("HEADWATERS_DB_PASSWORD").orElse("");
    }

    /** Mail server; without one, mail is written as files. */
    public Optional<String> smtpHost() {
        return text("HEADWATERS_SMTP_HOST");
    }

    /** Port of the mail server, 587 unless set. */
    public int smtpPort() {
        return text("HEADWATERS_SMTP_PORT").map(Integer::parseInt).orElse(587);
    }

    /** User at the mail server, when it asks for one. */
    public Optional<String> smtpUser() {
        return text("HEADWATERS_SMTP_USER");
    }

    /** Password at the mail server. */
    public Optional<String> smtpPassword() {
        return text("HEADWATERS_SMTP_PASSWORD");
    }

    /** Whether STARTTLS is required; yes unless switched off. */
    public boolean smtpStartTls() {
        return text("HEADWATERS_SMTP_STARTTLS").map(Boolean::parseBoolean).orElse(true);
    }

    /** Sender address of all mail. */
    public String mailFrom() {
        return text("HEADWATERS_MAIL_FROM").orElse("headwaters@example.org");
    }

    /** Largest upload in bytes. */
    public long uploadLimit() {
        return text("HEADWATERS_UPLOAD_LIMIT").map(Long::parseLong).orElse(DEFAULT_UPLOAD_LIMIT);
    }

    /**
     * Whether the address of a visitor is taken from {@code X-Forwarded-For}; only safe behind a proxy that sets it, so off
     * unless set.
     */
    public boolean behindProxy() {
        return text("HEADWATERS_BEHIND_PROXY").map(Boolean::parseBoolean).orElse(false);
    }

    /** The object store that files lie in; the data folder unless its address is set. */
    public Optional<ObjectStore> objectStore() {
        return text("HEADWATERS_S3_URL")
                .map(address -> new ObjectStore(
                        address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                        text("HEADWATERS_S3_BUCKET").orElse("headwaters"),
                        text("HEADWATERS_S3_KEY").orElse(""),
                        text("HEADWATERS_S3_SECRET").orElse(""),
                        text("HEADWATERS_S3_REGION").orElse("us-east-1")));
    }

    /**
     * Where an object store is.
     *
     * @param address its address
     * @param bucket the bucket
     * @param key who we are
     * @param secret proves it
     * @param region its region
     */
    public record ObjectStore(String address, String bucket, String key, String secret, String region) {}

    /** What is to be done with files instead of serving pages: {@code verify}, {@code move-to-s3}, {@code move-to-disk}; else nothing. */
    public Optional<String> filesCommand() {
        return text("HEADWATERS_FILES");
    }

    /** Network addresses besides loopback that may see {@code /health}, separated by commas; none unless set. */
    public Set<String> healthFrom() {
        return text("HEADWATERS_HEALTH_FROM")
                .map(list -> Set.of(list.split("\\s*,\\s*")))
                .orElse(Set.of());
    }

    /** Where ClamAV's daemon listens, {@code host:port} or {@code unix:/path}; nothing is scanned unless set. */
    public Optional<String> clamav() {
        return text("HEADWATERS_CLAMAV");
    }

    /** How long a member waits after a post before the next one; five seconds unless set, none for 0. */
    public Duration postPause() {
        return Duration.ofSeconds(
                text("HEADWATERS_POST_PAUSE").map(Long::parseLong).orElse(DEFAULT_POST_PAUSE));
    }

    /** Most requests of one member, or one visitor's address, in a minute; 0 for no limit. */
    public int requestsPerMinute() {
        return text("HEADWATERS_REQUESTS_PER_MINUTE").map(Integer::parseInt).orElse(DEFAULT_PER_MINUTE);
    }

    /** Most requests of one member, or one visitor's address, in ten seconds; 0 for no limit. */
    public int requestsPerTenSeconds() {
        return text("HEADWATERS_REQUESTS_PER_10_SECONDS").map(Integer::parseInt).orElse(DEFAULT_PER_TEN_SECONDS);
    }

    /** The file with the keys of what members tell about themselves; one in the data folder unless set. */
    public Optional<Path> identityKeyFile() {
        return text("HEADWATERS_IDENTITY_KEY_FILE").map(name -> Path.of(name).toAbsolutePath());
    }

    /** The LibreOffice that draws first pages of office documents: found by itself unless set, none for {@code off}. */
    public Optional<String> officeProgram() {
        return text("HEADWATERS_SOFFICE");
    }

    /** How many files that nobody has read yet are read in a minute, beside those that come in; 20 unless set, none for 0. */
    public int readingBacklog() {
        return text("HEADWATERS_READING_BACKLOG").map(Integer::parseInt).orElse(DEFAULT_BACKLOG);
    }

    /** Whether outside links of resources are looked at once a week; off unless set, because nothing leaves by itself. */
    public boolean linkCheck() {
        return text("HEADWATERS_LINK_CHECK").map(Boolean::parseBoolean).orElse(false);
    }

    /** For tests alone: one address and port, such as {@code 127.0.0.1:8099}, that links may lead to though it is not public. */
    public Optional<String> linkCheckLocal() {
        return text("HEADWATERS_LINK_CHECK_LOCAL");
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::trim).filter(value -> !value.isEmpty());
    }
}
