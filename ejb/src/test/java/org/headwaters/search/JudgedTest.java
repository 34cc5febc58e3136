package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * The search judged: what people type (judged/queries.tsv), and what they want, over three thousand documents. See docs/search.md for
 * the figures and for those of MariaDB's own full text on the same set.
 */
class JudgedTest {

    private static final double ALL = 0.85;
    private static final double EACH = 0.7;
    private static final double BEST_ON_FIRST_PAGE = 0.95;
    private static final int NOW = 700 * 86_400;

    /** The lists coordinators begin with, as the migrations write them. */
    private static final Synonyms SYNONYMS = new Synonyms(List.of(
            List.of("Medical Assistance", "MA", "Medicaid"),
            List.of("Community health worker", "CHW", "Promotora"),
            List.of("Minnesota Department of Health", "MDH"),
            List.of("Culturally and linguistically appropriate services", "CLAS"),
            List.of("Blood pressure", "Hypertension"),
            List.of("Transportation", "Rides"),
            List.of("Doulas", "Birth workers"),
            List.of("Interpreters", "Translators"),
            List.of("Mental health and recovery", "Behavioral health")));

    private final JudgedCommunity community = new JudgedCommunity();

    @Test
    void theBestComesFirstForWhatPeopleType() throws IOException {
        ByteBuffersDirectory folder = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(Analysis.all()))) {
            writer.addDocuments(community.documents);
        }
        List<String> told = new ArrayList<>();
        Map<String, List<Double>> gains = new LinkedHashMap<>();
        int queries = 0;
        int best = 0;
        try (IndexReader reader = DirectoryReader.open(folder)) {
            Finder finder = new Finder(SeenByTest.all(reader), SYNONYMS, NOW);
            for (String[] query : JudgedCommunity.tabbed("/judged/queries.tsv")) {
                Map<Long, Integer> wanted = wanted(query[2]);
                List<Long> found =
                        finder.find(new SearchRequest(Sought.of(query[1]), Map.of(), false, 1)).hits().stream()
                                .map(hit -> Fields.group(hit.kind(), hit.id()))
                                .toList();
                double gain = gain(found, wanted);
                gains.computeIfAbsent(query[0], none -> new ArrayList<>()).add(gain);
                int top =
                        wanted.values().stream().max(Comparator.naturalOrder()).orElseThrow();
                queries++;
                if (found.stream().anyMatch(one -> wanted.getOrDefault(one, 0) == top)) {
                    best++;
                }
                if (gain < EACH) {
                    told.add("%.2f %s".formatted(gain, query[1]));
                }
            }
        }
        Map<String, Double> means = new LinkedHashMap<>();
        gains.forEach((kind, all) -> means.put(kind, mean(all)));
        double overall = mean(gains.values().stream().flatMap(List::stream).toList());
        String figures = "nDCG@10 %.3f over %d queries and %d documents, %s, best on the first page %d; below: %s"
                .formatted(overall, queries, community.documents.size(), means, best, told);
        dump(figures);

        assertThat(queries).isGreaterThanOrEqualTo(120);
        assertThat(community.documents).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(overall).as(figures).isGreaterThanOrEqualTo(ALL);
        assertThat(means.values()).as(figures).allMatch(one -> one >= EACH);
        assertThat(best).as(figures).isGreaterThanOrEqualTo((int) Math.ceil(queries * BEST_ON_FIRST_PAGE));
    }

    /** Each title that begins so, without variations, with its grade. */
    private Map<Long, Integer> wanted(String grades) {
        Map<Long, Integer> wanted = new HashMap<>();
        for (String one : grades.split(";")) {
            String[] titleAndGrade = one.strip().split("=");
            Set<Long> meant = new HashSet<>();
            community.originals.forEach((group, title) -> {
                if (title.startsWith(titleAndGrade[0])) {
                    meant.add(group);
                }
            });
            assertThat(meant).as("what begins with %s", titleAndGrade[0]).hasSize(1);
            wanted.put(meant.iterator().next(), Integer.valueOf(titleAndGrade[1]));
        }
        return wanted;
    }

    private static double gain(List<Long> found, Map<Long, Integer> wanted) {
        List<Integer> ideal =
                wanted.values().stream().sorted(Comparator.reverseOrder()).toList();
        return sum(found.stream().map(one -> wanted.getOrDefault(one, 0)).toList()) / sum(ideal);
    }

    private static double sum(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    private static double mean(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** With -Dheadwaters.judged=FOLDER the set is written there, for another engine to be judged by. */
    private void dump(String figures) {
        String folder = System.getProperty("headwaters.judged");
        if (folder == null) {
            return;
        }
        try {
            Files.writeString(Path.of(folder, "figures.txt"), figures);
            List<String> lines = community.rows.stream()
                    .map(row -> row[0] + "\t" + row[1] + "\t" + row[2].replaceAll("\\s+", " "))
                    .toList();
            Files.write(Path.of(folder, "documents.tsv"), lines);
            List<String> judged = new ArrayList<>();
            JudgedCommunity.tabbed("/judged/queries.tsv")
                    .forEach(query -> judged.add(query[0] + "\t" + query[1] + "\t" + wanted(query[2])));
            Files.write(Path.of(folder, "queries.tsv"), judged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
