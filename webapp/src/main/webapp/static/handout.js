// The browser's own printing, for whoever does not know where it is.
(function () {
    "use strict";
    document.addEventListener("DOMContentLoaded", function () {
        var button = document.getElementById("print");
        if (button) {
            button.hidden = false;
            button.addEventListener("click", function () {
                window.print();
            });
        }
    });
})();
