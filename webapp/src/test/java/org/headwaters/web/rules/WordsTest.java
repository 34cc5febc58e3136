package org.headwaters.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a page or a refusal asks for is in its bundle, and every sentence with values is well formed. */
class WordsTest {

    private static final String PACKAGE = "org.headwaters.web.words.";
    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>" + Pattern.quote(PACKAGE) + "(\\w+)</base-name>\\s*<var>(\\w+)</var>");
    private static final Pattern EL = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern SAY_IN_VIEW = Pattern.compile("hw:say\\(\\s*'(\\w+)',\\s*'([^']+)'\\s*,");
    private static final Pattern SAY_IN_SCRIPT = Pattern.compile("@\\{(\\w+)\\.([^}]+)}");
    private static final Pattern SAY_IN_JAVA = Pattern.compile("Words\\.of\\(\\s*\"(\\w+)\",\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern DONE = Pattern.compile("[?&]done=([a-z-]+)[\"&#']|\"done\",\\s*\"([a-z-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:new InvalidInput\\(|new Problem\\(|[pP]roblems\\s*\\.add\\()\\s*(?:\"[^\"]*\"|\\w+),\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern REQUIRED =
            Pattern.compile("[pP]roblems\\s*\\.(?:line|text|email|webAddress|choice)\\(\\s*\"(\\w+)\"");

    private final Map<String, String> bundles = bundles();
    private final Set<String> formatted = new TreeSet<>();
    private final Set<String> raw = new TreeSet<>();

    @Test
    void everyWordOfAPageIsThere() {
        assertThat(bundles).containsEntry("w", "common").hasSizeGreaterThan(5);
        collectFromViews();

        assertThat(raw).hasSizeGreaterThan(100);
        assertThat(missing(raw)).isEmpty();
        assertThat(missing(formatted)).isEmpty();
    }

    @Test
    void everySentenceOfTheCodeIsThere() {
        collectFromJava();

        assertThat(formatted).contains("problems:link.used", "problems:required.title", "common:done.already");
        assertThat(missing(formatted)).isEmpty();
    }

    @Test
    void everySentenceOfAScriptIsThere() {
        collectFromScripts();

        assertThat(formatted).contains("composer:kept", "common:searchFound");
        assertThat(missing(formatted)).isEmpty();
        Sources.scripts().forEach((path, script) -> assertThat(script.replaceAll("\"@\\{\\w+\\.[\\w.]+}\"", ""))
                .as("%s: in another form it would be sent as it is", path)
                .doesNotContain("@{"));
    }

    @Test
    void noWordStandsTwiceInABundle() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/headwaters/web/words"))) {
            for (Path file : files.sorted().toList()) {
                Set<String> seen = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[\\w.-]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + " " + key));
            }
        }

        assertThat(twice).as("the second would win unseen").isEmpty();
    }

    @Test
    void plantedUnknownWordIsFound() {
        assertThat(missing(Set.of("common:noSuchWord"))).containsExactly("common:noSuchWord");
        assertThat(keysOf("<p>#{w.noSuchWord} #{empty x ? accountWords.alsoNone : w['third.one']}</p>"))
                .containsExactlyInAnyOrder("common:noSuchWord", "account:alsoNone", "common:third.one");
    }

    @Test
    void sentencesWithValuesAreWellFormedAndLoseNoApostrophe() {
        collectFromViews();
        collectFromJava();
        collectFromScripts();
        keys("problems").forEach(key -> formatted.add("problems:" + key));
        keys("common").stream()
                .filter(key -> key.matches("(done|time|error|enum)\\..*"))
                .forEach(key -> formatted.add("common:" + key));
        List<String> wrong = new ArrayList<>();
        for (String name : formatted) {
            String[] parts = name.split(":", 2);
            if (keys(parts[0]).contains(parts[1])
                    && !wellFormed(bundle(parts[0]).getString(parts[1]))) {
                wrong.add(name);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void mailsAreWellFormedAndLoseNoApostrophe() {
        ResourceBundle mails = ResourceBundle.getBundle("org.headwaters.platform.mail.mails", Locale.ENGLISH);

        assertThat(mails.keySet()).isNotEmpty().allMatch(key -> wellFormed(mails.getString(key)));
    }

    @Test
    void wordsWithoutValuesHaveNoDoubledApostrophe() {
        collectFromViews();
        List<String> doubled = raw.stream()
                .filter(name -> !formatted.contains(name))
                .filter(name -> missing(Set.of(name)).isEmpty())
                .filter(name -> {
                    String[] parts = name.split(":", 2);
                    return bundle(parts[0]).getString(parts[1]).contains("''");
                })
                .toList();

        assertThat(doubled).isEmpty();
    }

    @Test
    void plantedLoneApostropheIsFound() {
        assertThat(wellFormed("It's {0}")).isFalse();
        assertThat(wellFormed("It''s {0}")).isTrue();
        assertThat(wellFormed("Brace '{' and {0}")).isTrue();
        assertThat(wellFormed("Broken {0")).isFalse();
    }

    @Test
    void enumWithAWordForOneValueHasWordsForAll() {
        Set<String> common = keys("common");
        List<String> absent = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.headwaters")) {
            if (type.isEnum()
                    && type.getEnclosingClass().map(outer -> !outer.isEnum()).orElse(true)) {
                String prefix = "enum."
                        + type.getEnclosingClass()
                                .map(outer -> outer.getSimpleName() + ".")
                                .orElse("")
                        + type.getSimpleName() + ".";
                if (common.stream().anyMatch(key -> key.startsWith(prefix))) {
                    type.getEnumConstants().stream()
                            .map(constant -> prefix + constant.name())
                            .filter(key -> !common.contains(key))
                            .forEach(absent::add);
                }
            }
        }

        assertThat(absent).isEmpty();
    }

    private void collectFromViews() {
        for (String text : Sources.views().values()) {
            raw.addAll(keysOf(text));
            say(SAY_IN_VIEW, text);
            done(text);
        }
    }

    private void collectFromJava() {
        for (String text : Sources.java().values()) {
            say(SAY_IN_JAVA, text);
            done(text);
            Sources.all(PROBLEM, text).forEach(match -> formatted.add("problems:" + match.group(1)));
            Sources.all(REQUIRED, text).forEach(match -> formatted.add("problems:required." + match.group(1)));
        }
    }

    private void collectFromScripts() {
        Sources.scripts().values().forEach(text -> say(SAY_IN_SCRIPT, text));
    }

    private void say(Pattern pattern, String text) {
        Sources.all(pattern, text).forEach(match -> formatted.add(match.group(1) + ":" + match.group(2)));
    }

    private void done(String text) {
        for (MatchResult match : Sources.all(DONE, text)) {
            formatted.add("common:done." + (match.group(1) == null ? match.group(2) : match.group(1)));
        }
    }

    /** The keys that the EL of a page asks for directly. */
    private Set<String> keysOf(String page) {
        Set<String> keys = new TreeSet<>();
        for (MatchResult el : Sources.all(EL, page)) {
            bundles.forEach((variable, bundle) -> {
                Pattern dotted = Pattern.compile("(?<![\\w.'])" + variable + "\\.([A-Za-z]\\w*)(?!\\w|\\()");
                Pattern bracketed = Pattern.compile("(?<![\\w.'])" + variable + "\\['([^']+)'\\s*]");
                Sources.all(dotted, el.group(1)).forEach(match -> keys.add(bundle + ":" + match.group(1)));
                Sources.all(bracketed, el.group(1)).forEach(match -> keys.add(bundle + ":" + match.group(1)));
            });
        }
        return keys;
    }

    private static List<String> missing(Set<String> names) {
        return names.stream()
                .filter(name -> !keys(name.split(":", 2)[0]).contains(name.split(":", 2)[1]))
                .toList();
    }

    /** MessageFormat drops a single apostrophe and everything special up to the next one. */
    private static boolean wellFormed(String pattern) {
        try {
            new MessageFormat(pattern, Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        return !pattern.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
    }

    private static Set<String> keys(String bundle) {
        return bundle(bundle).keySet();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(PACKAGE + name, Locale.ENGLISH);
    }

    private static Map<String, String> bundles() {
        try {
            Map<String, String> found = new TreeMap<>();
            Sources.all(BUNDLE, Files.readString(Sources.FACES_CONFIG))
                    .forEach(match -> found.put(match.group(2), match.group(1)));
            return found;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
