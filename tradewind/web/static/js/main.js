// Which behaviours does every page load? One file each.
import "./typing.js";
import "./menu.js";
import "./keys.js";
import "./palette.js";
import "./focus.js";
import "./toast.js";
import "./drawer.js";
import "./clock.js";
import "./normalise.js";
import "./asking.js";
import "./session.js"; // before what makes a form wait or rest
import "./keeping.js"; // before what makes a form rest
import "./submit.js";
import "./lists.js";
import "./ticking.js";
import "./inline.js";
import "./password.js";
import "./copy.js";
import "./combobox.js";
import "./weighing.js";
import "./files.js";
import "./unsaved.js";
import "./reading.js";
import "./triage.js";
import "./letter.js";
import "./lines.js";
import "./marks.js";
import "./quoting.js";
import "./costing.js";
