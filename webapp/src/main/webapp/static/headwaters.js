// Makes pages nicer; nothing here is needed to read, reply or sign in.
(function () {
  "use strict";

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

  // What is being written is kept on the server, at most every few seconds. Words stay the same words when sending fails.
  function keepDraft(form) {
    if (!form || !form.elements.place) {
      return;
    }
    var status = form.querySelector(".composer-status span");
    var timer;
    var onItsWay;
    // A draft still on its way would come back to life after its words were posted.
    var leave = function () {
      clearTimeout(timer);
      if (onItsWay) {
        onItsWay.abort();
      }
    };
    form.addEventListener("submit", leave);
    form.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var words = new URLSearchParams();
        words.set("place", form.elements.place.value);
        words.set("title", form.elements.title ? form.elements.title.value : "");
        words.set("body", form.elements.body.value);
        new FormData(form).forEach(function (value, name) {
          if (typeof value === "string" && name.indexOf("post.") === 0) {
            words.append(name, value);
          } else if (name === "type" || name === "space") {
            words.set("post." + name, value);
          }
        });
        onItsWay = new AbortController();
        fetch("/drafts", { method: "POST", body: words, signal: onItsWay.signal })
          .then(function (answer) {
            status.textContent = answer.ok ? status.dataset.kept : status.dataset.lost;
          })
          .catch(function () {
            status.textContent = status.dataset.lost;
          });
      }, 2000);
    });
  }

  // Live preview, rendered by the server with the code that renders posts.
  document.querySelectorAll("textarea[data-composer]").forEach(function (area) {
    keepDraft(area.form);
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
      }, 400);
    });
  });
})();
