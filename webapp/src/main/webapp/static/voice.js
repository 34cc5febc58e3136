// Reactions and votes without a new page. All of it works without.
(function () {
  "use strict";

  var root = document.documentElement;
  if (root.dataset.voice) {
    return;
  }
  root.dataset.voice = "on";

  var status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  // Words being written are kept here by the script that keeps drafts; only without script do other buttons need a tab of their own.
  function stayHere(part) {
    part.querySelectorAll("form[target=_blank]").forEach(function (form) {
      form.removeAttribute("target");
    });
  }

  // What stands for a reaction to a post: its button, pressed or not, and its line in the menu.
  function button(part, post, kind) {
    return part.querySelector("[value^='" + post + "-" + kind + "-']");
  }

  // Each post has a link that leads to its menu; here the menu takes its place. What somebody said already has a button of its own.
  function menus(part) {
    part.querySelectorAll("footer a[href*='menu=']").forEach(function (link) {
      var post = new URL(link.href).searchParams.get("menu");
      var menu = document.getElementById("react-menu").content.firstElementChild.cloneNode(true);
      menu.querySelectorAll("button").forEach(function (line) {
        if (button(link.parentNode, post, line.value)) {
          line.parentNode.remove();
        }
        line.name = "react";
        line.setAttribute("form", "acts");
        line.value = post + "-" + line.value + "-on";
      });
      menu.querySelector("summary").append(link.querySelector("i"));
      link.replaceWith(menu);
    });
  }

  stayHere(document);
  menus(document);

  // ---- A button under a post: its form is sent as ever, and only its own part of the answer is taken.
  var BUTTONS = ["react", "vote", "close-poll"];
  // Milliseconds until an answer is no longer waited for. Sent twice is the same as once.
  var PATIENCE = 30000;

  function swap(area, pressed, html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var fresh = area.id ? page.getElementById(area.id) : page.querySelector("#" + area.parentNode.id + " > footer");
    if (!fresh) {
      throw new Error("no such part");
    }
    stayHere(fresh);
    menus(page);
    area.replaceWith(fresh);
    var wrong = fresh.querySelector("[aria-invalid=true], fieldset.has-error");
    var wish = pressed.value.split("-");
    var focus = wrong || document.getElementById(pressed.id) || button(fresh, wish[0], wish[1]) || fresh.querySelector("summary, button, a");
    var shut = focus && focus.closest("details:not([open])");
    if (shut) {
      focus = shut.querySelector("summary");
    }
    if (focus) {
      focus.focus();
    }
    var notice = page.querySelector(".notice-ok p");
    status.textContent = notice ? notice.textContent : "";
  }

  function Unreached() {}

  // Says under the buttons that nothing was sent, until the next try.
  function unreached(area, is) {
    var said = area.querySelector("[data-unreached]");
    if (said) {
      said.remove();
    }
    if (is) {
      // The open menu would lie over it.
      var open = area.querySelector("details.menu[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
      said = document.createElement("p");
      said.className = "error";
      said.dataset.unreached = "true";
      said.setAttribute("role", "alert");
      area.appendChild(said);
      said.textContent = "@{voice.unreached}";
    }
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var pressed = event.submitter;
    var area = pressed && pressed.closest(".post > footer, .poll");
    if (event.defaultPrevented || !area || BUTTONS.indexOf(pressed.name) < 0) {
      return;
    }
    event.preventDefault();
    // The other buttons of the form go on working meanwhile.
    delete form.dataset.sent;
    if (area.dataset.sent) {
      return;
    }
    area.dataset.sent = "true";
    var words = new URLSearchParams(new FormData(form));
    words.append(pressed.name, pressed.value);
    unreached(area, false);
    fetch(form.action, { method: "POST", body: words, signal: AbortSignal.timeout(PATIENCE) })
      .catch(function () {
        throw new Unreached();
      })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error("refused");
        }
        return answer.text();
      })
      .then(function (html) {
        swap(area, pressed, html);
      })
      .catch(function (failure) {
        if (failure instanceof Unreached) {
          // The browser would put a page of its own in place of ours.
          delete area.dataset.sent;
          unreached(area, true);
          return;
        }
        // Then as without script: the page says what is wrong.
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = pressed.name;
        field.value = pressed.value;
        form.appendChild(field);
        form.submit();
      });
  });
})();
