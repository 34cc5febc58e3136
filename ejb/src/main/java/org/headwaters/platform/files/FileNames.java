package org.headwaters.platform.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a file name harmless on every system it may be saved on. What people named their file in any script stays readable. */
public final class FileNames {

    /** Longest name in characters; the column is as wide. */
    public static final int LIMIT = 200;

    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern UNWANTED = Pattern.compile("[<>:\"|?*;`\\\\/]");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])");
    /** Endings that run when opened or when served; inside a name, as in {@code report.exe.pdf}, they only mislead. */
    private static final Pattern RUNS = Pattern.compile(
            "(?i)\\.(?=(?:exe|com|scr|bat|cmd|pif|msi|dll|lnk|hta|vbs|vbe|js|jse|mjs|wsf"
                    + "|ps1|jar|sh|php\\d?|phtml|phar|jsp|jspx|asp|aspx|cgi|pl|py|html?|xhtml|shtml|svgz?|xml|docm|xlsm|pptm)(?:[ ._]|$))");

    private FileNames() {}

    /**
     * A name without path, control characters, direction overrides and everything else that some system reads in its own way.
     *
     * @param sent what the browser said, maybe null
     * @return never empty, at most {@link #LIMIT} characters; its ending is kept
     */
    public static String clean(String sent) {
        String name = Normalizer.normalize(visible(sent == null ? "" : sent), Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = ESCAPED.matcher(name).replaceAll("_");
        name = UNWANTED.matcher(name).replaceAll("_");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        String extension = extension(name);
        String base = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        base = RUNS.matcher(base).replaceAll(Matcher.quoteReplacement("_")).replaceAll("[. ]+$", "");
        int dot = base.indexOf('.');
        if (DEVICE.matcher((dot < 0 ? base : base.substring(0, dot)).strip()).matches()) {
            base = "_" + base;
        }
        if (base.isEmpty()) {
            base = "file";
        }
        int room = LIMIT - (extension.isEmpty() ? 0 : extension.length() + 1);
        if (room < 1) {
            return cut(base, LIMIT);
        }
        return cut(base, room) + (extension.isEmpty() ? "" : "." + extension);
    }

    /** What stands behind the last dot, in lower case; empty when there is no dot. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Leaves out what cannot be seen but changes what is seen. Joiners that scripts and emoji need stay. */
    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean override = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
            boolean hidden =
                    point == 0x200B || point == 0x2060 || point == 0xFEFF || point == 0x200E || point == 0x200F;
            boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
            boolean line = point == 0x2028 || point == 0x2029;
            if (!Character.isISOControl(point) && !override && !hidden && !surrogate && !line) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        return text.substring(0, end).stripTrailing();
    }
}
