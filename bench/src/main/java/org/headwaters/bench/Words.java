package org.headwaters.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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

/** Writes posts and titles that sound like people at work: whole sentences with what they are about filled in, in several languages. */
final class Words {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final int USUAL_LENGTH = 400;
    private static final int LONGEST_TITLE = 190;

    private final List<String> sentences = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Random chance;

    /**
     * Reads the sentences of a language.
     *
     * @param language name of a file in {@code words}
     */
    Words(String language, Random chance) {
        this.chance = chance;
        try (InputStream file = Words.class.getResourceAsStream("/words/" + language + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> into = sentences;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    into = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    into.add(line);
                }
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** One sentence. */
    String sentence() {
        Matcher blank = BLANK.matcher(one(sentences));
        StringBuilder filled = new StringBuilder();
        while (blank.find()) {
            blank.appendReplacement(filled, Matcher.quoteReplacement(fill(blank.group(1))));
        }
        String sentence = blank.appendTail(filled).toString();
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A title for a thread or a resource. */
    String title() {
        String title = sentence().replaceAll("[.!]$", "");
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** A post of some 400 characters of CommonMark: mostly plain paragraphs, now and then a list, a quote, a link, a table. */
    String post() {
        int length = (int) (USUAL_LENGTH * Math.exp(chance.nextGaussian() * 0.5 - 0.3));
        StringBuilder post = new StringBuilder();
        int shape = chance.nextInt(40);
        if (shape == 0) {
            post.append("> ").append(sentence()).append("\n\n");
        }
        while (post.length() < length) {
            post.append(sentence()).append(chance.nextInt(4) == 0 ? "\n\n" : " ");
        }
        switch (shape) {
            case 1, 2, 3 -> post.append("\n\n- ")
                    .append(sentence())
                    .append("\n- ")
                    .append(sentence());
            case 4, 5 -> post.append("\n\nMore: https://example.org/notes/").append(chance.nextInt(9_000));
            case 6, 7 -> post.append("\n\n**").append(sentence()).append("** ").append(sentence());
            case 8 -> post.append("\n\n## ").append(title()).append("\n\n").append(sentence());
            case 9 -> post.append("\n\n| month | families |\n|---|---|\n| 1 | ")
                    .append(chance.nextInt(90))
                    .append(" |\n| 2 | ")
                    .append(chance.nextInt(90))
                    .append(" |");
            default -> {}
        }
        return post.toString().strip();
    }

    /** The words of a file of a few pages. */
    String file() {
        StringBuilder file = new StringBuilder();
        while (file.length() < 4_000) {
            file.append(sentence()).append(chance.nextInt(6) == 0 ? "\n" : " ");
        }
        return file.toString();
    }

    private String fill(String name) {
        return switch (name) {
            case "n" -> String.valueOf(2 + chance.nextInt(280));
            case "percent" -> (3 + chance.nextInt(94)) + " percent";
            default -> one(lists.get(name));
        };
    }

    /** The first of a list come up more often than the last, as in life. */
    private String one(List<String> list) {
        double part = chance.nextDouble();
        return list.get((int) (list.size() * part * Math.sqrt(part)));
    }
}
