package org.headwaters.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who uses the keyboard alone. */
final class Keys {

    /** More stops than any page has. */
    private static final int MOST = 250;

    private final Page page;
    private final List<String> hidden = new ArrayList<>();

    Keys(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is on an element; a trap or an unreachable element fails. */
    Keys tabTo(String selector) {
        // Until then the page's script may still put the focus on what the address names.
        page.waitForLoadState();
        for (int stop = 0; stop < MOST; stop++) {
            if (on(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
            noteHidden();
        }
        throw new AssertionError("Not reachable by Tab: " + selector + " on " + page.url());
    }

    /** Types with the keyboard. */
    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses one key and waits for what it leads to. */
    Keys press(String key) {
        page.keyboard().press(key);
        page.waitForLoadState();
        return this;
    }

    /** Every stop so far showed where the focus is, and nothing covered it. */
    void assertNeverHidden() {
        if (!hidden.isEmpty()) {
            throw new AssertionError("Focus could not be seen on: " + hidden);
        }
    }

    private boolean on(String selector) {
        try {
            return focusMatches(selector);
        } catch (PlaywrightException leaving) {
            // The page was left while it was asked; the one that comes is asked again.
            page.waitForLoadState();
            return focusMatches(selector);
        }
    }

    private boolean focusMatches(String selector) {
        return (Boolean) page.evaluate(
                "selector => document.activeElement !== null && document.activeElement.matches(selector)", selector);
    }

    private void noteHidden() {
        Object fault = page.evaluate(
                """
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body || e === document.documentElement) return null;
                  const style = getComputedStyle(e);
                  const box = e.getBoundingClientRect();
                  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                  const inner = e.closest('.composer');
                  const outer = inner && getComputedStyle(inner).outlineStyle !== 'none';
                  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
                  return (ring || outer) && seen ? null : e.outerHTML.slice(0, 120);
                }""");
        if (fault != null) {
            hidden.add(fault.toString());
        }
    }
}
