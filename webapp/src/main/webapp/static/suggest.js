// Titles and names while somebody types in a search box, and what is like the title of a discussion that is only begun.
(function () {
  "use strict";

  var PAUSE = 250;

  function ask(query, show) {
    fetch("/suggest?" + query, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        return answer.ok ? answer.json() : [];
      })
      .then(show)
      .catch(function () {
        show([]);
      });
  }

  // ---- A combobox: the focus stays in the box, arrows walk through the list, Enter opens what is chosen or searches, Escape closes.
  function complete(box) {
    if (box.getAttribute("role") === "combobox") {
      return;
    }
    var list = document.createElement("ul");
    list.id = box.id + "-found";
    list.className = "names found-names";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.label);
    list.hidden = true;
    var status = document.createElement("span");
    status.className = "vh";
    status.setAttribute("role", "status");
    box.parentElement.append(list, status);
    box.parentElement.classList.add("completes");
    box.setAttribute("role", "combobox");
    box.setAttribute("autocomplete", "off");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    var timer;
    var asked = 0;
    var active = -1;

    function close() {
      clearTimeout(timer);
      asked++;
      active = -1;
      list.hidden = true;
      list.textContent = "";
      status.textContent = "";
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }

    function mark(to) {
      var options = list.children;
      if (active >= 0) {
        options[active].setAttribute("aria-selected", "false");
      }
      // One step beyond the ends is the box itself again.
      active = to >= options.length ? -1 : to < -1 ? options.length - 1 : to;
      if (active < 0) {
        box.removeAttribute("aria-activedescendant");
        return;
      }
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", options[active].id);
    }

    function show(all) {
      list.textContent = "";
      active = -1;
      box.removeAttribute("aria-activedescendant");
      all.forEach(function (one, number) {
        var option = document.createElement("li");
        option.id = list.id + "-" + number;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.path = one.path;
        var title = document.createElement("b");
        title.textContent = one.title;
        var detail = document.createElement("span");
        detail.textContent = one.detail;
        option.append(title, " ", detail);
        option.addEventListener("mousedown", function (event) {
          event.preventDefault();
        });
        option.addEventListener("click", function () {
          location.assign(one.path);
        });
        list.appendChild(option);
      });
      list.hidden = all.length === 0;
      box.setAttribute("aria-expanded", String(all.length > 0));
      status.textContent = all.length ? box.dataset.found.replace("{0}", all.length) : "";
    }

    function look() {
      clearTimeout(timer);
      var typed = box.value.trim();
      if (typed.length < 2) {
        close();
        return;
      }
      timer = setTimeout(function () {
        var number = ++asked;
        ask("q=" + encodeURIComponent(typed.slice(0, 200)), function (all) {
          if (number === asked && document.activeElement === box) {
            show(all);
          }
        });
      }, PAUSE);
    }

    box.addEventListener("input", look);
    box.addEventListener("blur", close);
    box.addEventListener("keydown", function (event) {
      if (list.hidden || event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown") {
        event.preventDefault();
        mark(active + 1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        mark(active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        location.assign(list.children[active].dataset.path);
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    if (document.activeElement === box) {
      look();
    }
  }

  document.querySelectorAll("input[data-suggest]").forEach(complete);

  // ---- What is there already, beside the title one is writing. It says nothing aloud: whoever wants it finds it after the title.
  document.querySelectorAll("[data-like]").forEach(function (place) {
    var title = document.getElementById(place.dataset.like);
    var list = place.querySelector("ul");
    var timer;
    var asked = 0;
    if (!title) {
      return;
    }
    title.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var number = ++asked;
        ask("like=" + encodeURIComponent(title.value.slice(0, 200)), function (all) {
          if (number !== asked) {
            return;
          }
          list.textContent = "";
          all.forEach(function (one) {
            var row = document.createElement("li");
            var link = document.createElement("a");
            link.href = one.path;
            link.textContent = one.title;
            var detail = document.createElement("span");
            detail.className = "small muted";
            detail.textContent = one.detail;
            row.append(link, " ", detail);
            list.appendChild(row);
          });
          place.hidden = all.length === 0;
        });
      }, 2 * PAUSE);
    });
  });
})();
