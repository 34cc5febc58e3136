// Makes the resource form nicer; it works without.
(function () {
  "use strict";

  // The question for a space shows only where a space decides.
  var space = document.querySelector("[data-when=SPACE]");
  var audiences = document.querySelectorAll("input[name=audience]");
  function ask() {
    var chosen = document.querySelector("input[name=audience]:checked");
    space.hidden = !chosen || chosen.value !== "SPACE";
  }
  if (space) {
    audiences.forEach(function (radio) {
      radio.addEventListener("change", ask);
    });
    ask();
  }

  // A file that is too large is not sent at all. The server checks again.
  var file = document.getElementById("file");
  if (!file) {
    return;
  }
  var error = document.getElementById("file-err");

  // What a picture shows is asked where it may be one: of a file chosen now, or of one that waits already.
  var picture = document.querySelector("[data-picture]");
  function shows() {
    var chosen = file.files[0];
    picture.hidden = !picture.querySelector("input").value && (chosen ? !chosen.type.startsWith("image/") : !file.form.elements.upload);
  }
  if (picture) {
    file.addEventListener("change", shows);
    shows();
  }
  function tooLarge() {
    return file.files.length > 0 && file.files[0].size > Number(file.dataset.limit);
  }
  function tell() {
    var wrong = tooLarge();
    if (wrong || error.textContent === file.dataset.tooLarge) {
      error.textContent = wrong ? file.dataset.tooLarge : "";
      error.hidden = !wrong;
      error.parentElement.classList.toggle("has-error", wrong);
      if (wrong) {
        file.setAttribute("aria-invalid", "true");
      } else {
        file.removeAttribute("aria-invalid");
      }
    }
  }
  file.addEventListener("change", tell);
  file.form.addEventListener("submit", function (event) {
    if (tooLarge()) {
      event.preventDefault();
      event.stopPropagation();
      tell();
      file.focus();
    } else if (file.files.length > 0) {
      var sending = document.getElementById("sending");
      sending.textContent = sending.dataset.words;
    }
  });
})();
