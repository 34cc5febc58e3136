// Makes pages nicer; nothing here is needed to read, reply or sign in.
(function () {
  "use strict";

  var SEARCH = "[role=search] [type=search]";

  // After a refused form the summary takes the focus, so that a screen reader begins there.
  var errors = document.getElementById("errors");
  if (errors) {
    errors.focus();
  }

  // One click sends once. The server knows a second sending by its key; this only spares people the doubt.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
  });
  // Back brings a page from memory with its mark still on.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // Where a page has several forms, what is written in the others waits in this tab while one is sent. Posts and replies are kept as drafts.
  function others(sent) {
    var fields = document.querySelectorAll("main textarea[id], main input[type=text][id]");
    return Array.prototype.filter.call(fields, function (field) {
      return field.form && field.form.method === "post" && field.form !== sent && !field.dataset.composer && !field.readOnly;
    });
  }
  document.addEventListener("submit", function (event) {
    var waiting = {};
    others(event.target).forEach(function (field) {
      if (event.target.method === "post" && field.value !== field.defaultValue) {
        waiting[field.id] = { before: field.defaultValue, typed: field.value };
      }
    });
    try {
      sessionStorage.removeItem("waiting");
      if (Object.keys(waiting).length) {
        sessionStorage.setItem("waiting", JSON.stringify({ path: location.pathname, words: waiting }));
      }
    } catch (full) {
      // Then they go with the page, as without script.
    }
  });
  try {
    var waiting = JSON.parse(sessionStorage.getItem("waiting"));
    sessionStorage.removeItem("waiting");
    if (waiting && waiting.path === location.pathname) {
      others(null).forEach(function (field) {
        var kept = waiting.words[field.id];
        // What the server has changed meanwhile is not written over.
        if (kept && field.defaultValue === kept.before) {
          field.value = kept.typed;
        }
      });
    }
  } catch (denied) {
    // Nothing was kept there either.
  }

  // A question that matters for one choice only shows with that choice. Without script it always shows, and its hint says when.
  document.querySelectorAll("[data-shown-by]").forEach(function (part) {
    var choice = document.getElementById(part.dataset.shownBy);
    var show = function () {
      part.hidden = choice.value !== part.dataset.shownFor;
    };
    choice.addEventListener("change", show);
    show();
  });

  // Back from a thread returns to the row one came from. Members' pages are not kept in memory, so the row is noted here.
  var rowNote = "row:" + location.pathname + location.search;
  document.addEventListener("click", function (event) {
    var link = event.target.closest("li[id] a[href]");
    if (link) {
      try {
        sessionStorage.setItem(rowNote, JSON.stringify([link.closest("li[id]").id, link.getAttribute("href")]));
      } catch (full) {
        // Without room for the note, Back still works.
      }
    }
  });
  window.addEventListener("pageshow", function () {
    var arrived = performance.getEntriesByType("navigation")[0];
    var noted = sessionStorage.getItem(rowNote);
    if (noted && arrived && arrived.type === "back_forward") {
      var parts = JSON.parse(noted);
      var row = document.getElementById(parts[0]);
      // A row that was read meanwhile may lead elsewhere now; then its first link is the one.
      var links = row ? Array.prototype.slice.call(row.querySelectorAll("a[href]")) : [];
      var same = links.filter(function (link) {
        return link.getAttribute("href") === parts[1];
      });
      if (links.length) {
        (same[0] || links[0]).focus();
      }
    }
  });

  // Who types in a search box gets titles and names; the script for it comes when the box is first used.
  document.addEventListener("focusin", function (event) {
    if (event.target.closest(SEARCH) && !document.getElementById("suggest-script")) {
      var script = document.createElement("script");
      script.id = "suggest-script";
      script.src = document.querySelector(".site-header").dataset.suggest;
      document.head.appendChild(script);
    }
  });

  // A slash leads to the search box, unless one is writing.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) {
      return;
    }
    var boxes = Array.prototype.filter.call(document.querySelectorAll(SEARCH), function (box) {
      return box.offsetParent !== null;
    });
    if (boxes.length) {
      event.preventDefault();
      boxes[0].focus();
      boxes[0].select();
    }
  });

  // Escape closes an open menu and gives the focus back; a click elsewhere closes it too.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });
  document.addEventListener("focusout", function (event) {
    var menu = event.target.closest("details.menu[open]");
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  // Back brings one to the link one left by. The browser does so itself only for pages it keeps in memory, and ours are not kept.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link && !link.closest("details")) {
      var same = Array.prototype.filter.call(document.links, function (other) {
        return other.getAttribute("href") === link.getAttribute("href");
      });
      history.replaceState({ left: link.getAttribute("href"), at: same.indexOf(link) }, "");
    }
  });
  var arrived = performance.getEntriesByType("navigation")[0];
  if (arrived && arrived.type === "back_forward" && history.state && history.state.left) {
    var left = Array.prototype.filter.call(document.links, function (link) {
      return link.getAttribute("href") === history.state.left;
    })[history.state.at];
    if (left) {
      left.focus({ preventScroll: true });
    }
  }

  // Words that never reached the server wait in this tab (composer.js), but not for the next person at this computer.
  document.addEventListener("submit", function (event) {
    if (new URL(event.target.action).pathname === "/sign-out") {
      try {
        sessionStorage.clear();
      } catch (denied) {
        // Then nothing was kept there either.
      }
    }
  });
})();
