// Makes the composer nicer: a toolbar, keys, drafts while one types, a live preview. Posting works without it.
(function () {
  "use strict";

  var IDLE = 2000;
  var LONGEST = 8000;
  var RETRY = 5000;
  var PATIENCE = 8000;
  var mac = /Mac|iPhone|iPad/.test(navigator.platform);

  // ---- Writing marks. insertText keeps the browser's own undo; where it is missing, the words change all the same.
  function replace(area, from, to, text, selectFrom, selectTo) {
    area.focus();
    area.setSelectionRange(from, to);
    var done = false;
    try {
      done = document.execCommand(text === "" ? "delete" : "insertText", false, text);
    } catch (unsupported) {
      done = false;
    }
    if (!done) {
      area.setRangeText(text, from, to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(selectFrom, selectTo);
  }

  // Around the words chosen, or around a placeholder; a second time takes the marks away.
  function wrap(area, mark, placeholder) {
    var from = area.selectionStart;
    var to = area.selectionEnd;
    var text = area.value;
    var n = mark.length;
    if (text.slice(from - n, from) === mark && text.slice(to, to + n) === mark && from >= n) {
      replace(area, from - n, to + n, text.slice(from, to), from - n, to - n);
      return;
    }
    var inner = text.slice(from, to) || placeholder;
    var lead = inner.length - inner.trimStart().length;
    var tail = inner.length - inner.trimEnd().length;
    var core = inner.trim();
    replace(area, from, to, inner.slice(0, lead) + mark + core + mark + inner.slice(inner.length - tail),
      from + lead + n, from + lead + n + core.length);
  }

  // Before every line chosen; a second time takes it away.
  function prefix(area, mark, placeholder) {
    var text = area.value;
    var from = text.lastIndexOf("\n", area.selectionStart - 1) + 1;
    var end = text.indexOf("\n", area.selectionEnd);
    end = end < 0 ? text.length : end;
    var lines = text.slice(from, end).split("\n");
    var marked = lines.every(function (line) {
      return line.indexOf(mark) === 0;
    });
    var changed = lines.map(function (line) {
      return marked ? line.slice(mark.length) : mark + line;
    }).join("\n");
    if (!marked && changed === mark) {
      // Lists, quotes and headings begin after an empty line, or they would be part of what stands above.
      var above = text.slice(0, from);
      var gap = above && !/\n\n$/.test(above) ? "\n" : "";
      replace(area, from, end, gap + mark + placeholder, from + gap.length + mark.length, from + gap.length + mark.length + placeholder.length);
      return;
    }
    replace(area, from, end, changed, from, from + changed.length);
  }

  function block(area, words) {
    var at = area.selectionEnd;
    var above = area.value.slice(0, at);
    var gap = above === "" || /\n\n$/.test(above) ? "" : /\n$/.test(above) ? "\n" : "\n\n";
    var first = gap.length + words.indexOf("| ") + 2;
    replace(area, at, at, gap + words + "\n", at + first, at + first + words.slice(words.indexOf("| ") + 2).indexOf(" |"));
  }

  function address(area, before, placeholder) {
    var from = area.selectionStart;
    var to = area.selectionEnd;
    var chosen = area.value.slice(from, to);
    if (/^https?:\/\/\S+$/.test(chosen)) {
      replace(area, from, to, before + "[" + placeholder + "](" + chosen + ")",
        from + before.length + 1, from + before.length + 1 + placeholder.length);
      return;
    }
    var label = chosen || placeholder;
    var start = from + before.length + label.length + 3;
    replace(area, from, to, before + "[" + label + "](https://)", start, start + "https://".length);
  }

  function mark(area, button) {
    var words = button.dataset.words || "";
    var picture = area.form && area.form.querySelector("input[type=file]");
    switch (button.dataset.mark) {
      case "bold": return wrap(area, "**", words);
      case "italic": return wrap(area, "*", words);
      case "link": return address(area, "", words);
      case "list": return prefix(area, "- ", words);
      case "quote": return prefix(area, "> ", words);
      case "heading": return prefix(area, "## ", words);
      case "table": return block(area, "| " + words + " | " + words + " |\n| --- | --- |\n|  |  |\n|  |  |");
      default: return picture ? picture.click() : address(area, "!", words);
    }
  }

  // One stop for Tab, arrows between the buttons: eight stops before the words would be slow for whoever types.
  function toolbar(area) {
    var bar = area.parentElement.querySelector("[role=toolbar]");
    if (!bar) {
      return;
    }
    var buttons = Array.prototype.slice.call(bar.querySelectorAll("button"));
    buttons.forEach(function (button, i) {
      button.tabIndex = i === 0 ? 0 : -1;
      button.addEventListener("click", function () {
        mark(area, button);
      });
      if (button.dataset.key) {
        button.title = button.textContent + " (" + (mac ? "⌘" : "Ctrl+") + button.dataset.key.toUpperCase() + ")";
        button.setAttribute("aria-keyshortcuts", (mac ? "Meta+" : "Control+") + button.dataset.key.toUpperCase());
      }
    });
    bar.addEventListener("keydown", function (event) {
      var here = buttons.indexOf(document.activeElement);
      var next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (here < 0 || next === undefined) {
        return;
      }
      event.preventDefault();
      next = (next + buttons.length) % buttons.length;
      buttons[here].tabIndex = -1;
      buttons[next].tabIndex = 0;
      buttons[next].focus();
    });
    bar.hidden = false;
    area.addEventListener("keydown", function (event) {
      if (event.isComposing || event.altKey || event.shiftKey || !(mac ? event.metaKey : event.ctrlKey)) {
        return;
      }
      if (event.key === "Enter") {
        event.preventDefault();
        area.form.requestSubmit(area.form.querySelector("[type=submit].btn-primary"));
        return;
      }
      buttons.forEach(function (button) {
        if (button.dataset.key === event.key.toLowerCase()) {
          event.preventDefault();
          mark(area, button);
        }
      });
    });
  }

  // ---- Live preview, rendered by the server with the code that renders posts.
  function livePreview(area) {
    var preview = document.getElementById(area.id + "-preview");
    var timer;
    var asked = 0;
    area.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var number = ++asked;
        fetch("/preview", { method: "POST", headers: { "Content-Type": "text/plain;charset=UTF-8" }, body: area.value })
          .then(function (answer) {
            return answer.ok ? answer.text() : null;
          })
          .then(function (html) {
            // Only the newest question's answer is shown. The HTML was sanitized by the server.
            if (html !== null && number === asked && preview) {
              preview.innerHTML = html;
              preview.hidden = html === "";
            }
          })
          .catch(function () {
            // Without the network the text is still there; only the preview waits.
          });
      }, 600);
    });
  }

  // ---- Words of this tab that the server does not have yet. They go when they are kept there, and when one signs out.
  function Memory(box, place) {
    var name = "words:" + place;
    var owner = box.dataset.owner;
    // key: of the form these words were sent with, when they were sent
    this.put = function (words, key) {
      try {
        sessionStorage.setItem(name, JSON.stringify({ owner: owner, words: words, key: key || "" }));
      } catch (full) {
        // The words are still in the box.
      }
    };
    this.clear = function () {
      try {
        sessionStorage.removeItem(name);
      } catch (denied) {
        // Nothing was put either.
      }
    };
    this.get = function () {
      try {
        var kept = JSON.parse(sessionStorage.getItem(name));
        return kept && kept.owner === owner ? kept : null;
      } catch (denied) {
        return null;
      }
    };
  }

  // ---- The draft on the server. It is based on a version; a newer one from another window is never written over.
  function keepDraft(area) {
    var form = area.form;
    var box = area.closest(".composer");
    if (!form || !form.elements.place || !form.elements["post.draft"]) {
      return;
    }
    var status = box.querySelector("[role=status]");
    var newer = area.closest(".field").querySelector(".composer-newer");
    var place = form.elements.place.value;
    var memory = new Memory(box, place);
    // copy.version.tab, see DraftMark
    var sent = form.elements["post.draft"].value.split(".");
    var copy = sent[0];
    var version = sent[1] || "0";
    var tab = sent[2] || Math.random().toString(36).slice(2, 12).padEnd(6, "0");
    var idle;
    var latest;
    var again;
    var onItsWay = null;
    var dirty = false;
    var leaving = false;
    var offline = false;

    function tell(word) {
      if (status.textContent !== box.dataset[word]) {
        status.textContent = box.dataset[word];
      }
    }

    function note() {
      form.elements["post.draft"].value = [copy, version, tab].join(".");
    }

    function words() {
      var all = new URLSearchParams();
      all.set("place", place);
      if (form.elements.submissionKey) {
        all.set("submissionKey", form.elements.submissionKey.value);
      }
      all.set("title", form.elements.title ? form.elements.title.value : "");
      all.set("body", area.value);
      new FormData(form).forEach(function (value, name) {
        if (typeof value === "string" && name.indexOf("post.") === 0) {
          all.append(name, value);
        } else if (name === "type" || name === "space") {
          all.set("post." + name, value);
        }
      });
      return all;
    }

    // What the server knows this draft by now.
    function adopt(mark) {
      var parts = mark.trim().split(".");
      if (parts.length === 3) {
        copy = parts[0];
        version = parts[1];
        note();
      }
    }

    function save() {
      clearTimeout(idle);
      clearTimeout(latest);
      clearTimeout(again);
      latest = null;
      if (onItsWay) {
        return onItsWay;
      }
      dirty = false;
      var stop = new AbortController();
      var patience = setTimeout(function () {
        stop.abort();
      }, PATIENCE);
      onItsWay = fetch("/drafts", { method: "POST", body: words(), signal: stop.signal })
        .then(function (answer) {
          return answer.text().then(function (text) {
            onItsWay = null;
            offline = false;
            if (answer.ok || answer.status === 409) {
              adopt(text);
              memory.clear();
              // Another window was faster. Its draft stays, these words are kept beside it, and one chooses.
              newer.hidden = newer.hidden && answer.status !== 409;
              tell(answer.status === 409 ? "newerSaid" : "kept");
            } else {
              memory.put(area.value);
              tell(answer.status === 403 ? "signedOut" : "lost");
              later(answer.status === 403 ? 0 : RETRY);
            }
            if (dirty) {
              typed();
            }
            return answer.status;
          });
        })
        .catch(function () {
          onItsWay = null;
          offline = true;
          memory.put(area.value);
          tell("offline");
          later(RETRY);
          return 0;
        })
        .finally(function () {
          clearTimeout(patience);
        });
      return onItsWay;
    }

    function later(wait) {
      clearTimeout(again);
      if (wait && !leaving) {
        again = setTimeout(save, wait);
      }
    }

    function typed() {
      dirty = true;
      clearTimeout(idle);
      idle = setTimeout(save, IDLE);
      latest = latest || setTimeout(save, LONGEST);
    }

    note();
    form.addEventListener("input", typed);
    window.addEventListener("online", function () {
      if (dirty || memory.get() !== null) {
        save();
      }
    });
    // What was typed in the last two seconds goes along when the page is left.
    window.addEventListener("pagehide", function () {
      if (dirty && !leaving && navigator.sendBeacon) {
        navigator.sendBeacon("/drafts", words());
      }
    });

    // Sent words stay in this tab until the server says that it has them. Without a network they are not sent at all: the browser would
    // put a page of its own in place of ours.
    form.addEventListener("submit", function (event) {
      var button = event.submitter;
      if (form.dataset.sent) {
        return;
      }
      if (!offline && navigator.onLine !== false) {
        leaving = true;
        clearTimeout(idle);
        clearTimeout(latest);
        clearTimeout(again);
        memory.put(area.value, form.elements.submissionKey ? form.elements.submissionKey.value : "");
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      tell("notSent");
      wrong(true);
      Promise.resolve(onItsWay).then(save).then(function (answer) {
        if (answer === 0) {
          tell("notSent");
        } else {
          wrong(false);
          form.requestSubmit(button);
        }
      });
    });
    window.addEventListener("pageshow", function () {
      leaving = false;
    });

    function wrong(is) {
      status.parentElement.classList.toggle("is-wrong", is);
    }

    // Words of this tab that never arrived are put back and kept now.
    function putBack(lost) {
      memory.clear();
      if (!lost.words.trim() || area.value.indexOf(lost.words) >= 0) {
        return;
      }
      replace(area, 0, area.value.length, lost.words, lost.words.length, lost.words.length);
      tell("back");
      save();
    }
    var lost = memory.get();
    if (lost && lost.key) {
      fetch("/drafts?taken=" + encodeURIComponent(lost.key))
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (answer) {
          if (answer && answer.taken) {
            memory.clear();
          } else if (answer) {
            putBack(lost);
          }
        })
        .catch(function () {
          tell("offline");
        });
    } else if (lost) {
      putBack(lost);
    }

    newer.querySelector("[data-newer=both]").addEventListener("click", function () {
      newer.hidden = true;
      tell("bothKept");
      area.focus();
    });
    newer.querySelector("[data-newer=use]").addEventListener("click", function (event) {
      event.preventDefault();
      fetch("/drafts?place=" + encodeURIComponent(place))
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (draft) {
          if (!draft || draft.mark === undefined) {
            return;
          }
          var mine = words();
          mine.set("title", "");
          mine.set("body", "");
          fetch("/drafts", { method: "POST", body: mine });
          adopt(draft.mark);
          if (form.elements.title) {
            form.elements.title.value = draft.title;
          }
          // Undo brings one's own words back.
          replace(area, 0, area.value.length, draft.body, draft.body.length, draft.body.length);
          newer.hidden = true;
          tell("newerUsed");
        })
        .catch(function () {
          tell("offline");
        });
    });
  }

  // "r" with the focus somewhere in a post answers that post. Only there (2.1.4), so it is in nobody's way.
  document.addEventListener("keydown", function (event) {
    var post = event.target.closest && event.target.closest("article.post");
    if (event.key !== "r" || event.ctrlKey || event.metaKey || event.altKey || !post
        || event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    var reply = post.querySelector("a[href*='replyTo='][href$='#reply']");
    if (reply) {
      event.preventDefault();
      reply.click();
    }
  });

  document.querySelectorAll("textarea[data-composer]").forEach(function (area) {
    toolbar(area);
    livePreview(area);
    keepDraft(area);
    // Whoever asked to reply or to quote goes on with the keyboard where the words go.
    if (location.hash === "#reply" && area.closest("#reply")) {
      // After the browser has gone to the place the address names, which would take the focus away again.
      window.addEventListener("load", function () {
        setTimeout(function () {
          area.focus();
          area.setSelectionRange(area.value.length, area.value.length);
        }, 0);
      });
    }
  });
})();
