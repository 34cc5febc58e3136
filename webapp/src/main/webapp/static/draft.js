// The composer's draft: kept on the server while one types, in this tab while the server cannot be reached.
(function () {
  "use strict";

  var composer = (window.composer = window.composer || {});
  var IDLE = 2000;
  var LONGEST = 8000;
  var RETRY = 5000;
  var PATIENCE = 8000;
  var SAID = {
    kept: "@{composer.kept}",
    lost: "@{composer.notKept}",
    offline: "@{composer.offline}",
    notSent: "@{composer.notSent}",
    signedOut: "@{composer.signedOut}",
    back: "@{composer.back}",
    newerSaid: "@{composer.newerSaid}",
    bothKept: "@{composer.bothKept}",
    newerUsed: "@{composer.newerUsed}",
  };

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

  // The choice between two drafts. The page has it where there is one already; here it waits until another window saves a newer one.
  function newerDraft(after) {
    var notice = document.createElement("div");
    notice.className = "notice composer-newer";
    notice.hidden = true;
    var said = document.createElement("p");
    said.textContent = "@{composer.newer}";
    var both = document.createElement("button");
    both.type = "button";
    both.className = "btn btn-secondary btn-small";
    both.dataset.newer = "both";
    both.textContent = "@{composer.keepBoth}";
    var use = document.createElement("a");
    use.className = "btn btn-quiet btn-small";
    use.dataset.newer = "use";
    use.href = "/me/drafts";
    use.textContent = "@{composer.useNewer}";
    var row = document.createElement("div");
    row.className = "btn-row";
    row.append(both, use);
    notice.append(said, row);
    after.after(notice);
    return notice;
  }

  // ---- The draft on the server. It is based on a version; a newer one from another window is never written over.
  function keepDraft(area) {
    var form = area.form;
    var box = area.closest(".composer");
    if (!form || !form.elements.place || !form.elements["post.draft"]) {
      return;
    }
    var status = box.querySelector("[role=status]");
    var newer = area.closest(".field").querySelector(".composer-newer") || newerDraft(form.elements["post.draft"]);
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

    // What is told takes the place of the first hints.
    function tell(word) {
      box.querySelectorAll(".needs-keys").forEach(function (hint) {
        hint.remove();
      });
      if (status.textContent !== SAID[word]) {
        status.textContent = SAID[word];
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

    // A page that begins with this draft must find all of it.
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a[href*='quote='], a[href*='replyTo=']");
      if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      if (dirty || onItsWay) {
        event.preventDefault();
        Promise.resolve(onItsWay)
          .then(function () {
            return dirty ? save() : 0;
          })
          .then(function () {
            location.assign(link.href);
          });
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
      composer.replace(area, 0, area.value.length, lost.words, lost.words.length, lost.words.length);
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
          composer.replace(area, 0, area.value.length, draft.body, draft.body.length, draft.body.length);
          newer.hidden = true;
          tell("newerUsed");
        })
        .catch(function () {
          tell("offline");
        });
    });
  }

  composer.keepDraft = keepDraft;
})();
