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

  // A question that matters for one choice only shows with that choice. Without script it always shows, and its hint says when.
  document.querySelectorAll("[data-shown-by]").forEach(function (part) {
    var choice = document.getElementById(part.dataset.shownBy);
    var show = function () {
      part.hidden = choice.value !== part.dataset.shownFor;
    };
    choice.addEventListener("change", show);
    show();
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
