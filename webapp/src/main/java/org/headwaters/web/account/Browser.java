package org.headwaters.web.account;

/** Says in words which browser on which system a request came from, for the list of one's devices. A guess, and only shown to its owner. */
final class Browser {

    private Browser() {}

    static String label(String agent) {
        if (agent == null) {
            return "Unknown browser";
        }
        return browser(agent) + system(agent);
    }

    private static String browser(String agent) {
        if (agent.contains("Edg/")) {
            return "Edge";
        }
        if (agent.contains("Firefox/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "Unknown browser";
    }

    private static String system(String agent) {
        if (agent.contains("Android")) {
            return " on Android";
        }
        if (agent.contains("iPhone") || agent.contains("iPad")) {
            return " on iOS";
        }
        if (agent.contains("Windows")) {
            return " on Windows";
        }
        if (agent.contains("Mac OS")) {
            return " on macOS";
        }
        return agent.contains("Linux") ? " on Linux" : "";
    }
}
