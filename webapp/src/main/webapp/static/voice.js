// Reactions and votes without a new page, and suggestions for names. All of it works without.
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
  stayHere(document);

  // ---- A button under a post: its form is sent as ever, and only its own part of the answer is taken.
  var BUTTONS = ["react", "vote", "close-poll"];

  function swap(area, button, html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var fresh = page.getElementById(area.id);
    if (!fresh) {
      throw new Error("no such part");
    }
    stayHere(fresh);
    area.replaceWith(fresh);
    var wrong = fresh.querySelector("[aria-invalid=true], fieldset.has-error");
    var focus = wrong || document.getElementById(button.id || "r-" + button.value.replace(/-(on|off)$/, "")) || fresh.querySelector("summary, button, a");
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

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    var area = button && button.closest(".reactions, .poll");
    if (event.defaultPrevented || !area || BUTTONS.indexOf(button.name) < 0) {
      return;
    }
    event.preventDefault();
    var words = new URLSearchParams(new FormData(form));
    words.append(button.name, button.value);
    fetch(form.action, { method: "POST", body: words })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error("refused");
        }
        return answer.text();
      })
      .then(function (html) {
        delete form.dataset.sent;
        swap(area, button, html);
      })
      .catch(function () {
        // Then as without script: the page says what is wrong. Sent twice is the same as once.
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = button.name;
        field.value = button.value;
        form.appendChild(field);
        form.submit();
      });
  });

  // ---- Suggestions for names after an at sign. The focus stays in the text; the list is named by aria-activedescendant.
  var TYPED = /(^|[^\p{L}\p{N}_@./:-])@((?:space:|org:)?[\p{L}\p{N}-]{1,40})$/u;

  document.querySelectorAll("textarea[data-composer]").forEach(function (area) {
    var list = document.createElement("ul");
    list.id = area.id + "-names";
    list.className = "names";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", area.dataset.names || "Names");
    list.hidden = true;
    area.insertAdjacentElement("afterend", list);
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-controls", list.id);
    var timer;
    var asked = 0;
    var active = -1;

    function close() {
      clearTimeout(timer);
      asked++;
      active = -1;
      list.hidden = true;
      list.textContent = "";
      area.removeAttribute("aria-activedescendant");
    }

    function move(to) {
      var options = list.children;
      if (active >= 0 && options[active]) {
        options[active].setAttribute("aria-selected", "false");
      }
      active = (to + options.length) % options.length;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      area.setAttribute("aria-activedescendant", options[active].id);
    }

    function typed() {
      if (area.selectionStart !== area.selectionEnd) {
        return null;
      }
      return TYPED.exec(area.value.slice(Math.max(0, area.selectionStart - 80), area.selectionStart));
    }

    function take(option) {
      var match = typed();
      if (match) {
        var start = area.selectionStart - match[2].length - 1;
        area.focus();
        area.setRangeText(option.dataset.text + " ", start, area.selectionStart, "end");
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }
      close();
    }

    function show(choices) {
      list.textContent = "";
      active = -1;
      area.removeAttribute("aria-activedescendant");
      choices.forEach(function (choice, number) {
        var option = document.createElement("li");
        option.id = list.id + "-" + number;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.text = choice.text;
        var name = document.createElement("b");
        name.textContent = choice.name;
        var detail = document.createElement("span");
        detail.textContent = choice.detail;
        option.append(name, " ", detail);
        option.addEventListener("mousedown", function (event) {
          event.preventDefault();
          take(option);
        });
        list.appendChild(option);
      });
      list.hidden = choices.length === 0;
      status.textContent = choices.length ? list.dataset.say.replace("{0}", choices.length) : "";
    }

    list.dataset.say = area.form && area.form.dataset.names ? area.form.dataset.names : "{0} names. Arrow keys choose, Enter takes one, Escape closes.";

    area.addEventListener("input", function () {
      clearTimeout(timer);
      var match = typed();
      if (!match) {
        close();
        return;
      }
      timer = setTimeout(function () {
        var number = ++asked;
        fetch("/mentions?q=" + encodeURIComponent(match[2]), { headers: { Accept: "application/json" } })
          .then(function (answer) {
            return answer.ok ? answer.json() : [];
          })
          .then(function (choices) {
            if (number === asked) {
              show(choices);
            }
          })
          .catch(close);
      }, 200);
    });

    area.addEventListener("keydown", function (event) {
      if (list.hidden || event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown") {
        event.preventDefault();
        move(active + 1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        move(active < 0 ? -1 : active - 1);
      } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) {
        event.preventDefault();
        take(list.children[active]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    area.addEventListener("blur", close);
  });
})();
