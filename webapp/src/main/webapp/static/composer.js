// Makes the composer nicer: toolbar and keys (marks.js), drafts while one types (draft.js), a live preview. Posting works without it.
(function () {
  "use strict";

  var composer = window.composer;

  function emptyPreview(area) {
    var preview = document.createElement("div");
    preview.id = area.id + "-preview";
    preview.className = "composer-preview prose";
    preview.setAttribute("role", "region");
    preview.setAttribute("aria-label", "@{common.preview}");
    preview.hidden = true;
    area.closest(".field").append(preview);
    return preview;
  }

  // Live preview, rendered by the server with the code that renders posts.
  function livePreview(area) {
    var preview = document.getElementById(area.id + "-preview") || emptyPreview(area);
    var timer;
    var asked = 0;
    area.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var number = ++asked;
        var form = area.form.elements;
        var where = new URLSearchParams({ place: form.place ? form.place.value : "", space: form.space ? form.space.value : "" });
        fetch("/preview?" + where, { method: "POST", headers: { "Content-Type": "text/plain;charset=UTF-8" }, body: area.value })
          .then(function (answer) {
            return answer.ok ? answer.text() : null;
          })
          .then(function (html) {
            // Only the newest question's answer is shown. The HTML was sanitized by the server.
            if (html !== null && number === asked) {
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
    composer.toolbar(area);
    livePreview(area);
    composer.keepDraft(area);
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
