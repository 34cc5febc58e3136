package org.headwaters.web.resources;

import java.util.ArrayList;
import java.util.List;

/** Reads what is said in captions: their words without times, places and marks. */
final class WebVtt {

    /** Most lines that a page shows. */
    static final int MOST = 2_000;

    private WebVtt() {}

    /** The words, a line for each cue. */
    static List<String> said(String captions) {
        List<String> said = new ArrayList<>();
        for (String block : captions.replace("\ufeff", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n{2,}")) {
            int times = block.indexOf("-->");
            int words = times < 0 ? -1 : block.indexOf('\n', times);
            if (words >= 0 && said.size() < MOST) {
                String line = plain(block.substring(words + 1));
                if (!line.isEmpty()
                        && (said.isEmpty() || !said.get(said.size() - 1).equals(line))) {
                    said.add(line);
                }
            }
        }
        return said;
    }

    private static String plain(String cue) {
        return cue.replaceAll("<v(?:\\.[^ >]*)? ([^>]{1,100})>", "$1: ")
                .replaceAll("<[^>]{0,200}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
