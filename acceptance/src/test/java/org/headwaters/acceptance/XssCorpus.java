package org.headwaters.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Texts that try to run a script in the reader's browser. Each marks the window when it succeeds. */
final class XssCorpus {

    private static final String RUN = "window.xss=1";

    private static final List<String> HTML = List.of(
            "<script>" + RUN + "</script>",
            "<ScRiPt >" + RUN + "</sCrIpT>",
            "<script src=data:text/javascript," + RUN + "></script>",
            "<img src=x onerror=" + RUN + ">",
            "<img src=x oneonerrorrror=" + RUN + ">",
            "<img/src=x/onerror=" + RUN + "//",
            "<svg onload=" + RUN + ">",
            "<svg><script>" + RUN + "</script></svg>",
            "<svg><animate onbegin=" + RUN + " attributeName=x dur=1s>",
            "<body onload=" + RUN + ">",
            "<iframe src=javascript:" + RUN + "></iframe>",
            "<iframe srcdoc='<script>parent." + RUN + "</script>'></iframe>",
            "<object data=javascript:" + RUN + "></object>",
            "<embed src=javascript:" + RUN + ">",
            "<a href=javascript:" + RUN + ">press</a>",
            "<a href='jav&#x09;ascript:" + RUN + "'>press</a>",
            "<details open ontoggle=" + RUN + ">",
            "<input autofocus onfocus=" + RUN + ">",
            "<select autofocus onfocus=" + RUN + ">",
            "<textarea autofocus onfocus=" + RUN + ">",
            "<video><source onerror=" + RUN + "></video>",
            "<audio src onerror=" + RUN + ">",
            "<marquee onstart=" + RUN + ">",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=" + RUN + ">",
            "<style>@import 'javascript:" + RUN + "'</style>",
            "<div style=\"background:url(javascript:" + RUN + ")\">",
            "<base href=javascript:" + RUN + "//>",
            "<meta http-equiv=refresh content='0;url=javascript:" + RUN + "'>",
            "<form action=javascript:" + RUN + "><button>press</button></form>",
            "<button formaction=javascript:" + RUN + ">press</button>",
            "\"><script>" + RUN + "</script>",
            "'><img src=x onerror=" + RUN + ">",
            "\" onmouseover=\"" + RUN + "\" autofocus onfocus=\"" + RUN,
            "</title><script>" + RUN + "</script>",
            "</textarea><script>" + RUN + "</script>",
            "--><script>" + RUN + "</script>",
            "]]><script>" + RUN + "</script>",
            "{{constructor.constructor('" + RUN + "')()}}",
            "#{facesContext.externalContext.redirect('/xss')}",
            "${facesContext.externalContext.redirect('/xss')}");

    private static final List<String> MARKDOWN = List.of(
            "[press](javascript:" + RUN + ")",
            "[press](JaVaScRiPt:" + RUN + ")",
            "[press](javascript&colon;" + RUN + ")",
            "[press](data:text/html,<script>" + RUN + "</script>)",
            "[press](vbscript:" + RUN + ")",
            "![x](x\" onerror=\"" + RUN + ")",
            "![x](javascript:" + RUN + ")",
            "[press](https://example.org \"\\\" onmouseover=" + RUN + "\")",
            "<javascript:" + RUN + ">",
            "[a]: javascript:" + RUN + "\n\n[press][a]",
            "```html\n<script>" + RUN + "</script>\n```",
            "~~<img src=x onerror=" + RUN + ">~~");

    private XssCorpus() {}

    /** Each text as it is and inside what CommonMark treats in its own way. */
    static List<String> all() {
        List<String> all = new ArrayList<>(MARKDOWN);
        for (String html : HTML) {
            all.add(html);
            all.add("> " + html);
            all.add("| a | b |\n|---|---|\n| " + html.replace("|", "\\|") + " | x |");
            all.add("[" + html + "](https://example.org)");
        }
        return all;
    }

    /** The texts that fit on one line. */
    static List<String> lines() {
        return HTML;
    }
}
