package org.headwaters.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;

/**
 * A community of about three thousand documents to judge the search by: the sample's own texts, and variations of them that speak of
 * other things in the same words. A variation swaps what a text is about ("interpreter" for "navigator", "winter" for "summer"), leaves
 * sentences out and takes another title, so that it is near, and not what is looked for.
 */
final class JudgedCommunity {

    private static final long SEED = 20261122L;
    private static final int DOCUMENTS = 3_000;
    private static final int DAY = 86_400;
    private static final List<String> SPACES = List.of(
            "race-ethnicity-language-data",
            "language-access",
            "racial-equity",
            "health-coverage",
            "housing-and-street-medicine",
            "advisory-board",
            "birth-and-family-health",
            "whole-community");
    private static final Pattern LINE = Pattern.compile(
            "^\\s*\"(title|body|name|about|mission|purpose|description|file|handle|language)\": \"(.*)\",?$");
    private static final Map<String, String> SWAPS = swaps();

    /** Every document as it goes into the index. */
    final List<Document> documents = new ArrayList<>();
    /** Each result that is not a variation: its kind and title. */
    final Map<Long, String> originals = new HashMap<>();
    /** For other engines: one row for each document with its group, title and words. */
    final List<String[]> rows = new ArrayList<>();

    private final Random chance = new Random(SEED);
    private long last;

    JudgedCommunity() {
        List<List<String>> threads = new ArrayList<>();
        for (String space : SPACES) {
            List<String> thread = null;
            for (String[] line : lines("/sample/threads/" + space + ".json")) {
                if (line[0].equals("title")) {
                    thread = new ArrayList<>();
                    threads.add(thread);
                }
                if (line[0].equals("title") || line[0].equals("body")) {
                    thread.add(line[1]);
                }
            }
        }
        threads.forEach(thread -> thread(thread, ""));
        resources();
        things("/sample/members.json", FoundKind.PERSON, "P:", "name", "about", "handle");
        things("/sample/organizations.json", FoundKind.ORGANIZATION, "O:", "name", "mission");
        things("/sample/spaces.json", FoundKind.SPACE, "S:", "name", "purpose");
        for (int round = 0; documents.size() < DOCUMENTS; round++) {
            thread(varied(threads.get(round % threads.size())), null);
        }
    }

    private void thread(List<String> thread, String mark) {
        long id = ++last;
        if (mark != null) {
            originals.put(Fields.group(FoundKind.DISCUSSION, id), mark + thread.get(0));
        }
        for (int i = 1; i < thread.size(); i++) {
            long post = ++last;
            add(
                    new Doc(FoundKind.DISCUSSION, id, "POST " + post, false)
                            .item(post)
                            .when(chance.nextInt(700) * DAY)
                            .heavier(i == 1 ? PostDocuments.FIRST : 0),
                    FoundKind.DISCUSSION,
                    id,
                    thread.get(0),
                    thread.get(i));
        }
    }

    private List<String> varied(List<String> thread) {
        List<String> varied = new ArrayList<>(List.of(swapped(thread.get(0))));
        for (String body : thread.subList(1, thread.size())) {
            StringBuilder kept = new StringBuilder();
            for (String sentence : body.split("(?<=[.?!])\\s+")) {
                if (chance.nextInt(5) > 0) {
                    kept.append(swapped(sentence)).append(' ');
                }
            }
            varied.add(kept.toString());
        }
        if (varied.get(0).equals(thread.get(0))) {
            // Nothing to swap in the title: what it begins with becomes its title.
            String begins = varied.get(1).isBlank() ? "Something else" : varied.get(1);
            String[] words = begins.split("\\s+");
            varied.set(0, String.join(" ", List.of(words).subList(0, Math.min(8, words.length))));
        }
        return varied;
    }

    private String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        Matcher word = Pattern.compile("\\p{L}+").matcher(text);
        while (word.find()) {
            String other = SWAPS.get(word.group().toLowerCase(java.util.Locale.ROOT));
            word.appendReplacement(swapped, other == null || chance.nextInt(10) == 0 ? word.group() : other);
        }
        return word.appendTail(swapped).toString();
    }

    private void resources() {
        Map<String, String> inside = new HashMap<>();
        tabbed("/judged/inside.tsv").forEach(row -> inside.put(row[0], row[1]));
        List<Map<String, String>> all = objects("/sample/resources.json", "title");
        all.forEach(one -> resource(
                one.get("title"),
                one.getOrDefault("description", "")
                        + "\n"
                        + inside.getOrDefault(one.getOrDefault("file", "").replace("files/", ""), ""),
                "es".equals(one.get("language"))));
        tabbed("/judged/spanish.tsv").forEach(row -> resource(row[0], row[1], true));
    }

    private void resource(String title, String words, boolean spanish) {
        long id = ++last;
        originals.put(Fields.group(FoundKind.RESOURCE, id), "R:" + title);
        add(
                new Doc(FoundKind.RESOURCE, id, "RESOURCE " + id, spanish).when(chance.nextInt(700) * DAY),
                FoundKind.RESOURCE,
                id,
                title,
                words);
    }

    private void things(String file, FoundKind kind, String mark, String name, String... words) {
        for (Map<String, String> one : objects(file, name)) {
            long id = ++last;
            originals.put(Fields.group(kind, id), mark + one.get(name));
            StringBuilder all = new StringBuilder();
            for (String field : words) {
                all.append(one.getOrDefault(field, "")).append('\n');
            }
            Doc doc = new Doc(kind, id, kind + " " + id, false).when(0).name(one.get(name));
            rows.add(new String[] {String.valueOf(Fields.group(kind, id)), one.get(name), all.toString()});
            documents.add(doc.text(Fields.BODY, all.toString())
                    .gate(SearchGate.EVERYONE)
                    .build());
        }
    }

    private void add(Doc doc, FoundKind kind, long id, String title, String words) {
        rows.add(new String[] {String.valueOf(Fields.group(kind, id)), title, words});
        documents.add(doc.text(Fields.TITLE, title)
                .text(Fields.HEADING, Words.headings(words))
                .text(Fields.BODY, words)
                .gate(SearchGate.EVERYONE)
                .build());
    }

    private static List<Map<String, String>> objects(String file, String first) {
        List<Map<String, String>> objects = new ArrayList<>();
        Map<String, String> before = new HashMap<>();
        for (String[] line : lines(file)) {
            // What stands before the name in an object, such as its handle, belongs to it too.
            if (line[0].equals(first)) {
                objects.add(before);
                before.put(first, line[1]);
                before = new HashMap<>();
            } else if (objects.isEmpty() || line[0].equals("handle")) {
                before.put(line[0], line[1]);
            } else {
                objects.get(objects.size() - 1).put(line[0], line[1]);
            }
        }
        return objects;
    }

    /** The strings of the sample's files, which have one on each line. */
    private static List<String[]> lines(String file) {
        List<String[]> found = new ArrayList<>();
        for (String line : read(file)) {
            Matcher string = LINE.matcher(line);
            if (string.matches()) {
                String text = string.group(2)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\");
                found.add(new String[] {string.group(1), text});
            }
        }
        return found;
    }

    static List<String[]> tabbed(String file) {
        return read(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .toList();
    }

    private static List<String> read(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(JudgedCommunity.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Map<String, String> swaps() {
        Map<String, String> swaps = new HashMap<>();
        String pairs =
                """
                interpreter navigator interpreters navigators doula counselor doulas counselors renewal referral renewals referrals
                letter voucher letters vouchers ride class rides classes blood bone pressure density street shelter patient tenant
                patients tenants clinic school clinics schools hospital library food furniture winter summer children elders child
                elder mother grandfather language income languages incomes portal kiosk pharmacy laundry pharmacies laundries
                coverage parking data paint race age racism noise consent budget form poster forms posters birth retirement housing
                sports doctor teacher nurse coach nurses coaches insurance training plan map plans maps county village health
                transit care repair bias delay staff neighbors glossary recipe kidney knee signs songs booking painting grant
                picnic ceremony meeting wheelchair bicycle television radio card badge barbershop bakery exam science scales
                ladders doors windows security garden land river hiring moving charity chess dental musical emergency evening
                claims poems fathers uncles backpack basket respite reading beds chairs pets plants numbers letters crosswalk bridge
                codes colors simulation concert vaccine weather eviction flood photographs drawings harm waste wound shoe asthma
                sleep seats tables committee choir drafts songs postpartum newborn community market visits walks telehealth theater
                karen finnish burmese danish hmong swedish prenatal harvest welcome farewell teens farmers
                """;
        String[] words = pairs.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            swaps.put(words[i], words[i + 1]);
        }
        return swaps;
    }
}
