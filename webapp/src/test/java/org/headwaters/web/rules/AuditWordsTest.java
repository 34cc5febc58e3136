package org.headwaters.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything the code writes into the audit log has words, so that a coordinator never reads a name out of the code. */
class AuditWordsTest {

    /** What writes a line: deeds, refusals, and the gate, which notes its refusals. */
    private static final Pattern CALL = Pattern.compile("\\b(?:audit\\s*\\.(?:done|refused)|gate\\s*\\.require)\\(");

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** Private methods that hand an action on: whoever calls them names it. */
    private static final Map<String, Pattern> HANDED_ON = Map.of(
            "JoinService.java", Pattern.compile("\\bdecidable\\("),
            "MarkService.java", Pattern.compile("\\b(?:answer|solution)\\("),
            "ResourceFileService.java", Pattern.compile("\\blocked\\("),
            "CollaborationService.java", Pattern.compile("\\bendable\\("));

    private final Set<String> actions = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();

    @Test
    void everyActionHasWords() {
        Sources.java().forEach(this::collect);
        ResourceBundle words = ResourceBundle.getBundle("org.headwaters.web.words.coordinator");

        assertThat(actions).hasSizeGreaterThan(30).contains("thread.start", "join.approve", "device.revoke");
        assertThat(silent)
                .as("calls that do not name their action; see HANDED_ON")
                .isEmpty();
        assertThat(actions.stream().filter(action -> !words.containsKey("action." + action)))
                .as("actions without words in coordinator.properties: add a line action.… for each")
                .isEmpty();
    }

    @Test
    void aPlantedActionIsFound() {
        collect(
                "x/PlantedService.java",
                "audit\n    .done(\n  \"planted.deed\", \"x\", f(g(1)), \"\"); gate.require(may(a), name);");

        assertThat(actions).containsExactly("planted.deed");
        assertThat(silent).containsExactly("x/PlantedService.java: (may(a), name)");
    }

    private void collect(String file, String text) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.equals("Gate.java") || name.equals("AuditLog.java")) {
            return;
        }
        Map<Pattern, Boolean> calls = new TreeMap<>((a, b) -> a.pattern().compareTo(b.pattern()));
        calls.put(CALL, !HANDED_ON.containsKey(name));
        if (HANDED_ON.containsKey(name)) {
            calls.put(HANDED_ON.get(name), false);
        }
        calls.forEach((call, mustName) -> {
            Matcher matcher = call.matcher(text);
            while (matcher.find()) {
                String arguments = arguments(text, matcher.end() - 1);
                Matcher action = ACTION.matcher(arguments);
                if (action.find()) {
                    actions.add(action.group(1));
                } else if (mustName) {
                    silent.add(file + ": " + arguments);
                }
            }
        });
    }

    /** From an opening bracket to the one that closes it. */
    private static String arguments(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(open, at + 1);
            }
        }
        return text.substring(open);
    }
}
